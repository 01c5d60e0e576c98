const STATIONS = 1_700
const HOUR_MS = 3_600_000
const FIRST_LABEL = Date.UTC(2026, 1, 27)
const HEAD =
  'timepoint,stationcode,longitude,latitude,area,positionname,primarypollutant,aqi,pm10,pm10_24h,pm2_5,pm2_5_24h,o3,o3_24h,o3_8h,o3_8h_24h,no2,no2_24h,so2,so2_24h,co,co_24h'

/** 发布表样例 — rows in the national feed's form over 2026-03-01, from a fixed seed; one cell in fifty is missing. */
export function feedCsv(rows: number): Buffer {
  let seed = 633
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return (seed >>> 8) % limit
  }
  const cell = (limit: number, decimals = 0): string =>
    below(50) === 0 ? 'NA' : (below(limit) / 10 ** decimals).toFixed(decimals)
  const lines = [HEAD]
  for (let row = 0; row < rows; row += 1) {
    const station = row % STATIONS
    const label = new Date(FIRST_LABEL + Math.floor(row / STATIONS) * HOUR_MS)
      .toISOString()
      .slice(0, 16)
      .replace(':', '')
    const pm = below(160)
    const values = [
      `${pm},${cell(150)},${Math.floor((pm * below(90)) / 100)},${cell(90)},${cell(240)},${cell(240)},${cell(200)}`,
      `${cell(200)},${cell(90)},${cell(80)},${cell(40)},${cell(40)},${cell(25, 1)},${cell(20, 1)}`,
    ]
    lines.push(`${label},${1001 + station}A,109.48,24.39,某市,监测站,,88,${values.join(',')}`)
  }
  return Buffer.from(`${lines.join('\n')}\n`)
}
