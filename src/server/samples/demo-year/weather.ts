import { autoregressive, createRandom, type Random } from './random.ts'
import { at, betweenDays, DAY_HOURS, dayCurve, dayOf, hourly, hourOf, seasonal, type TimeAxis } from './time-axis.ts'
import type { Climate } from './year-file.ts'

/** 天气 — hour by hour: °C, %, hPa, m/s, degrees the wind comes from, mm. `sunRatio` by day, 1 being a clear one. */
export interface Weather {
  readonly temperature: Float64Array
  readonly humidity: Float64Array
  readonly pressure: Float64Array
  readonly windSpeed: Float64Array
  readonly windDirection: Float64Array
  readonly rainfall: Float64Array
  readonly sunRatio: Float64Array
}

/** How still the air stands and how dry it stays, 0 to 1 by hour: what episodes make of the weather. */
export interface Calm {
  readonly still: Float64Array
  readonly dry: Float64Array
}

/** A cold surge comes about once a week; two days later its air is gone. */
const SURGE_MEMORY_DAYS = 2.2
const WET_DAY_REMEMBERED = 0.35

/** 生成天气 — one story for all six elements: cold surges, rain that cools and wets, wind that dies in an episode. */
export function generateWeather(axis: TimeAxis, climate: Climate, calm: Calm, seed: number): Weather {
  const random = createRandom(seed, 'weather')
  const surge = autoregressive(random, axis.days, SURGE_MEMORY_DAYS, 1)
  const rainfall = generateRain(axis, climate, calm, random)
  const wetness = dailySums(rainfall, axis.days)
  const haze = autoregressive(random, axis.days, 2, 0.12)
  const sunRatio = Float64Array.from(wetness, (rain, day) => {
    const isKeptClear = at(calm.dry, day * DAY_HOURS + 13) > 0.2
    return Math.min(1, Math.max(0.15, (rain > 0.2 ? 0.42 : 0.82) + at(haze, day) + (isKeptClear ? 0.15 : 0)))
  })
  const temperature = generateTemperature(axis, climate, { surge, sunRatio, rainfall }, random)
  const meanTemperature = seasonal(axis, climate.temperature)
  const humidity = generateHumidity(axis, climate, { temperature, meanTemperature, rainfall })
  const pressureLevel = seasonal(axis, climate.pressure)
  const pressure = hourly(axis, (hour) => {
    const tide = 0.9 * Math.cos((2 * Math.PI * (hourOf(hour) - 10)) / 12)
    return betweenDays(pressureLevel, hour) + 2.6 * betweenDays(surge, hour) + tide + 0.15 * random.normal()
  })
  return { temperature, humidity, pressure, rainfall, sunRatio, ...generateWind(axis, climate, { surge, calm }, seed) }
}

function generateRain(axis: TimeAxis, climate: Climate, calm: Calm, random: Random): Float64Array {
  const ratio = seasonal(axis, climate.wetDayRatio)
  const amount = seasonal(axis, climate.wetDayRain)
  const rainfall = new Float64Array(axis.hours)
  let wasWet = false
  for (let day = 0; day < axis.days; day += 1) {
    const usual = at(ratio, day)
    const isWet = random.chance(usual + WET_DAY_REMEMBERED * ((wasWet ? 1 : 0) - usual))
    const isKeptDry = at(calm.dry, day * DAY_HOURS + 12) > 0.2
    const total = -at(amount, day) * Math.log(1 - random.uniform())
    const start = day * DAY_HOURS + Math.floor(DAY_HOURS * random.uniform())
    const length = 2 + Math.floor(9 * random.uniform())
    wasWet = isWet && !isKeptDry
    if (wasWet) addShower(rainfall, { start, length, total }, random)
  }
  return rainfall
}

function addShower(
  rainfall: Float64Array,
  { start, length, total }: { readonly start: number; readonly length: number; readonly total: number },
  random: Random,
): void {
  for (let hour = 0; hour < length && start + hour < rainfall.length; hour += 1) {
    const shape = Math.sin((Math.PI * (hour + 0.5)) / length) * (0.4 + 1.2 * random.uniform())
    rainfall[start + hour] = at(rainfall, start + hour) + (total * shape * 1.6) / length
  }
}

function generateTemperature(
  axis: TimeAxis,
  climate: Climate,
  { surge, sunRatio, rainfall }: { surge: Float64Array; sunRatio: Float64Array; rainfall: Float64Array },
  random: Random,
): Float64Array {
  const mean = seasonal(axis, climate.temperature)
  const range = seasonal(axis, climate.temperatureRange)
  const drift = autoregressive(random, axis.hours, 10, 0.6)
  return hourly(axis, (hour) => {
    const day = dayOf(hour)
    // Cold surges reach far in winter and hardly at all in summer.
    const reach = Math.max(0.5, (30 - at(mean, day)) / 6)
    const swing = (at(range, day) / 2) * (0.3 + 0.7 * at(sunRatio, day)) * dayCurve(hour, 15)
    const cooled = at(rainfall, hour) > 0.5 ? 1.2 : 0
    return betweenDays(mean, hour) - reach * betweenDays(surge, hour) + swing - cooled + at(drift, hour)
  })
}

function generateHumidity(
  axis: TimeAxis,
  climate: Climate,
  made: { temperature: Float64Array; meanTemperature: Float64Array; rainfall: Float64Array },
): Float64Array {
  const level = seasonal(axis, climate.humidity)
  let soaked = 0
  return hourly(axis, (hour) => {
    soaked = Math.min(1, soaked * 0.86 + at(made.rainfall, hour) * 0.4)
    const warmer = at(made.temperature, hour) - at(made.meanTemperature, dayOf(hour))
    return Math.min(100, Math.max(18, betweenDays(level, hour) - 2.6 * warmer + 14 * soaked))
  })
}

function generateWind(
  axis: TimeAxis,
  climate: Climate,
  { surge, calm }: { surge: Float64Array; calm: Calm },
  seed: number,
): Pick<Weather, 'windSpeed' | 'windDirection'> {
  const random = createRandom(seed, 'wind')
  const level = seasonal(axis, climate.windSpeed)
  const northerly = seasonal(axis, climate.northerlyRatio)
  const gust = autoregressive(random, axis.hours, 5, 0.34)
  const turn = autoregressive(random, axis.hours, 9, 32)
  const side = autoregressive(random, axis.hours, 40, 0.42)
  const windSpeed = hourly(axis, (hour) => {
    const pushed = 1 + 0.22 * Math.max(-1, betweenDays(surge, hour)) + 0.3 * dayCurve(hour, 15)
    const speed = betweenDays(level, hour) * pushed * Math.exp(at(gust, hour)) * (1 - 0.5 * at(calm.still, hour))
    return Math.max(0, speed)
  })
  const windDirection = hourly(axis, (hour) => {
    const isNortherly = betweenDays(northerly, hour) + 0.14 * betweenDays(surge, hour) + at(side, hour) > 0.5
    return ((isNortherly ? 15 : 170) + at(turn, hour) + 720) % 360
  })
  return { windSpeed, windDirection }
}

/** 日合计 */
export function dailySums(hours: Float64Array, days: number): Float64Array {
  return Float64Array.from({ length: days }, (_, day) =>
    hours.subarray(day * DAY_HOURS, (day + 1) * DAY_HOURS).reduce((sum, value) => sum + value, 0),
  )
}
