import type { SurroundingFactor } from '#kernel/observation/factor.ts'
import { factorColumn, type ReadingBatch } from './batch.ts'
import type { River } from './river.ts'
import { HOUR_MS, hourly, type TimeAxis } from './time-axis.ts'
import type { Weather } from './weather.ts'

const KNOWN_AFTER_MS = HOUR_MS + 20 * 60_000

/** 气象站记录 — six elements by hour, as known twenty minutes after it. */
export function recordWeather(axis: TimeAxis, station: string, weather: Weather): ReadingBatch {
  return record(axis, station, [
    ['windSpeed', weather.windSpeed, 1],
    // The instrument reads 0 for a wind from the north and knows no 360.
    ['windDirection', weather.windDirection.map((degrees) => Math.round(degrees) % 360), 0],
    ['temperature', weather.temperature, 1],
    ['humidity', weather.humidity, 0],
    ['pressure', weather.pressure, 1],
    ['rainfall', weather.rainfall, 1],
  ])
}

/** 水文站记录 — the stage by hour. */
export function recordStage(axis: TimeAxis, station: string, river: River): ReadingBatch {
  return record(axis, station, [['stage', river.stage, 2]])
}

type Element = readonly [SurroundingFactor, Float64Array, number]

function record(axis: TimeAxis, station: string, elements: readonly Element[]): ReadingBatch {
  const start = hourly(axis, (hour) => axis.startMs + hour * HOUR_MS)
  return {
    station,
    interval: 'hour',
    stage: 'realtime',
    start,
    knownAt: start.map((ms) => ms + KNOWN_AFTER_MS),
    columns: elements.map(([factor, values, decimals]) =>
      factorColumn(
        factor,
        Int32Array.from(values, (value) => Math.round(value * 10 ** decimals)),
        { decimals },
      ),
    ),
  }
}
