import { type HourBlock, type HourBlockColumn, MISSING_16 } from '#kernel/air/hour-block.ts'
import { localDate } from '#kernel/time/calendar.ts'

const STATIONS = 1_700
const DAYS = 366
const GAP_SHARE = 0.02
const SEED = 20_240_101

/** A year of hours from a fixed seed: a season, a daily cycle, noise and two per cent of gaps. */
export function nationalYear(): HourBlock {
  const next = generator(SEED)
  const column = (typical: number, decimals: number): HourBlockColumn => {
    const values = new Int16Array(STATIONS * DAYS * 24)
    for (let index = 0; index < values.length; index += 1) {
      const season = 1 + 0.5 * Math.cos((((index / 24) % DAYS) / DAYS) * 2 * Math.PI)
      const cycle = 1 + 0.3 * Math.sin(((index % 24) / 24) * 2 * Math.PI)
      const noise = 0.4 + 1.4 * next()
      values[index] = next() < GAP_SHARE ? MISSING_16 : Math.round(typical * 10 ** decimals * season * cycle * noise)
    }
    return { values, decimals }
  }
  return {
    firstDay: localDate(2024, 1, 1),
    days: DAYS,
    stations: STATIONS,
    columns: {
      so2: column(10, 0),
      no2: column(28, 0),
      co: column(0.8, 1),
      o3: column(90, 0),
      pm10: column(70, 0),
      pm25: column(40, 0),
    },
  }
}

/** Mulberry32: 32 bits of state, good enough for readings. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
