import type { AirFactor } from '#kernel/observation/factor.ts'
import { ANYWHERE, eventStrength } from './air-events.ts'
import { autoregressive, createRandom, type Random } from './random.ts'
import { at, betweenDays, dayCurve, dayOf, hourly, hourOf, seasonal, type TimeAxis } from './time-axis.ts'
import type { Weather } from './weather.ts'
import type { AirPlan } from './year-file.ts'

/** 一站空气 — six factors by hour: µg/m³, CO mg/m³; not yet rounded to what an instrument reports. */
export type StationAir = Readonly<Record<AirFactor, Float64Array>>
type AirStation = AirPlan['stations'][number]
type Emitted = keyof AirPlan['levels']

interface AirStory {
  readonly axis: TimeAxis
  readonly plan: AirPlan
  readonly weather: Weather
  readonly seed: number
}

/** Of what an instrument can tell from nothing. */
const FLOOR: Readonly<Record<AirFactor, number>> = { so2: 3, no2: 2, co: 0.2, o3: 2, pm10: 5, pm25: 3 }

/** 生成空气 — every station under the same sky: shared weather and episodes, its own level, its own noise. */
export function generateAir(story: AirStory): ReadonlyMap<string, StationAir> {
  const pressing = heldBack(story)
  return new Map(story.plan.stations.map((station) => [station.code, generateStation(story, station, pressing)]))
}

/**
 * 积累与清除 — natural logarithm of what weather makes of a level: weak wind and stagnation hold pollutants back, rain
 * washes them out, and the air mass changes over a day or two.
 */
function heldBack({ axis, plan, weather, seed }: AirStory): Float64Array {
  const windLevel = mean(weather.windSpeed)
  const stagnation = eventStrength(axis, plan.events, 'stagnation', ANYWHERE)
  const mass = autoregressive(createRandom(seed, 'air mass'), axis.hours, 34, 0.36)
  let wind = windLevel
  let washed = 0
  return hourly(axis, (hour) => {
    wind += (at(weather.windSpeed, hour) - wind) / 14
    washed = washed * 0.94 + at(weather.rainfall, hour)
    const aired = 0.55 * Math.log(Math.max(wind, 0.2) / windLevel)
    return at(mass, hour) - aired - 0.2 * Math.sqrt(Math.min(washed, 16)) + at(stagnation, hour)
  })
}

function generateStation(story: AirStory, station: AirStation, pressing: Float64Array): StationAir {
  const { axis, plan, seed } = story
  const random = createRandom(seed, station.code)
  const event = (kind: 'fireworks' | 'burning' | 'dust') => eventStrength(axis, plan.events, kind, station.code)
  const [fireworks, burning, dust] = [event('fireworks'), event('burning'), event('dust')]
  const level = (factor: Emitted): ((hour: number) => number) => {
    const daily = seasonal(axis, plan.levels[factor])
    return (hour) => station.shares[factor] * betweenDays(daily, hour)
  }
  const noise = (deviation: number) => autoregressive(random, axis.hours, 4, deviation)
  const held = (hour: number, part: number) => Math.exp(part * at(pressing, hour))

  const [fineLevel, fineNoise] = [level('pm25'), noise(0.2)]
  const pm25 = hourly(axis, (hour) => {
    const usual = fineLevel(hour) * held(hour, 1) * (1 + 0.2 * dayCurve(hour, 23)) * Math.exp(at(fineNoise, hour))
    return usual + at(fireworks, hour) + at(burning, hour) + 0.2 * at(dust, hour)
  })
  const [coarseLevel, coarseNoise] = [level('coarse'), noise(0.26)]
  const pm10 = hourly(axis, (hour) => {
    const usual = coarseLevel(hour) * held(hour, 0.7) * (1 + 0.18 * rushHours(hour)) * Math.exp(at(coarseNoise, hour))
    return at(pm25, hour) + usual + 0.25 * at(fireworks, hour) + 0.2 * at(burning, hour) + at(dust, hour)
  })
  const [no2Level, no2Noise] = [level('no2'), noise(0.2)]
  const no2 = hourly(axis, (hour) => {
    const traffic = 1 + 0.3 * rushHours(hour) + 0.22 * dayCurve(hour, 0)
    return no2Level(hour) * held(hour, 0.7) * traffic * Math.exp(at(no2Noise, hour)) + 0.08 * at(burning, hour)
  })
  const [so2Level, so2Noise] = [level('so2'), noise(0.18)]
  const so2 = hourly(axis, (hour) => {
    const stacks = 1 + 0.16 * dayCurve(hour, 9)
    return so2Level(hour) * held(hour, 0.45) * stacks * Math.exp(at(so2Noise, hour)) + 0.16 * at(fireworks, hour)
  })
  const [coLevel, coNoise] = [level('co'), noise(0.12)]
  const co = hourly(axis, (hour) => {
    return coLevel(hour) * held(hour, 0.35) * Math.exp(at(coNoise, hour)) + 0.008 * at(burning, hour)
  })
  return { so2, no2, co, o3: generateOzone(story, station, random), pm10, pm25: inverted(pm25, pm10, story) }
}

/** Made by the sun of the day from what the air holds, eaten up at night. */
function generateOzone({ axis, plan, weather }: AirStory, station: AirStation, random: Random): Float64Array {
  const peak = seasonal(axis, plan.levels.o3)
  const episode = eventStrength(axis, plan.events, 'ozone', station.code)
  const mood = autoregressive(random, axis.days, 1.6, 0.13)
  const noise = autoregressive(random, axis.hours, 3, 0.07)
  return hourly(axis, (hour) => {
    const day = dayOf(hour)
    const sun = 0.35 + 0.78 * at(weather.sunRatio, day)
    const usual = station.shares.o3 * at(peak, day) * sun * Math.exp(at(mood, day) + at(noise, hour))
    return usual * ozoneCurve(hour) * (1 + at(episode, hour)) - 0.8 * Math.min(8, at(weather.rainfall, hour))
  })
}

/** Lowest at seven in the morning, highest at four in the afternoon, falling slowly through the evening. */
function ozoneCurve(hour: number): number {
  const passed = (hourOf(hour) + 24 - 7) % 24
  const risen = passed <= 9 ? Math.sin((Math.PI * passed) / 18) ** 1.6 : Math.cos((Math.PI * (passed - 9)) / 30) ** 2.2
  return 0.3 + 0.7 * risen
}

/** 早晚高峰 — about 1 at eight and at twenty, about −0.4 between. */
function rushHours(hour: number): number {
  const near = (peak: number) => Math.exp(-((hourOf(hour) - peak) ** 2) / 6)
  return 1.4 * (near(8) + near(20)) - 0.4
}

/** In wet air the two instruments do not agree to the microgram: now and then PM2.5 reads above PM10, as it does in truth. */
function inverted(pm25: Float64Array, pm10: Float64Array, { weather, seed }: AirStory): Float64Array {
  const random = createRandom(seed, 'inversion')
  return pm25.map((value, hour) => {
    const isDamp = at(weather.humidity, hour) > 92
    return isDamp && random.chance(0.03) ? at(pm10, hour) + 1 + 3 * random.uniform() : value
  })
}

/** 仪器读数 — what the instrument reports, scaled to whole numbers: never under its floor. */
export function instrumentReading(factor: AirFactor, value: number): number {
  return Math.round(Math.max(FLOOR[factor], value) * (factor === 'co' ? 10 : 1))
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
