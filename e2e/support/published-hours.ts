/** 公布的一小时 — one row of the national feed, as printed. */
export interface PublishedHour {
  readonly station: string
  /** 2026-03-01T0100: the hour that ends then. */
  readonly label: string
  readonly aqi: number | null
  readonly pm25: string
}

/** 公布小时值 — the rows of one area, read without any of the product's readers; the feed quotes no cell. */
export function publishedHours(bytes: Uint8Array, area: string): readonly PublishedHour[] {
  const [head = '', ...lines] = new TextDecoder().decode(bytes).trim().split(/\r?\n/)
  const heads = head.split(',')
  const at = (name: string): number => heads.indexOf(name)
  const columns = {
    station: at('stationcode'),
    label: at('timepoint'),
    aqi: at('aqi'),
    pm25: at('pm2_5'),
    area: at('area'),
  }
  return lines.flatMap((line) => {
    const cells = line.split(',')
    const cell = (column: number): string => cells[column] ?? ''
    if (cell(columns.area) !== area) return []
    const aqi = cell(columns.aqi)
    return [
      {
        station: cell(columns.station),
        label: cell(columns.label),
        aqi: /^\d+$/.test(aqi) ? Number(aqi) : null,
        pm25: cell(columns.pm25),
      },
    ]
  })
}
