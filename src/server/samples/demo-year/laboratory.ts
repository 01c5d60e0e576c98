import { factorColumn, type ReadingBatch } from './batch.ts'
import { factorValue } from './factor-value.ts'
import { createRandom } from './random.ts'
import type { River } from './river.ts'
import { at, DAY_HOURS, HOUR_MS, type TimeAxis } from './time-axis.ts'
import { entriesOf, type FactorLevel, type FactorName, type LaboratoryPlan } from './water-file.ts'

type Campaign = LaboratoryPlan['campaigns'][number]

interface LaboratoryStory {
  readonly axis: TimeAxis
  readonly plan: LaboratoryPlan
  readonly river: River
  readonly seed: number
}

/** 实验室监测 — samples of every campaign at every one of its stations, known when the laboratory reports. */
export function generateLaboratory(story: LaboratoryStory): readonly ReadingBatch[] {
  return story.plan.campaigns.flatMap((campaign) =>
    campaign.stations.map((station) => generateSamples(story, campaign, station)),
  )
}

function generateSamples(story: LaboratoryStory, campaign: Campaign, station: string): ReadingBatch {
  const { axis, plan, seed } = story
  const levels = plan.profiles[campaign.profile]
  if (levels === undefined) throw new TypeError(`a laboratory campaign follows no profile: ${campaign.profile}`)
  const hours = sampleHours(axis, campaign)
  const start = Float64Array.from(hours, (hour) => axis.startMs + hour * HOUR_MS)
  const columns = entriesOf(levels).map(([factor, level]) => {
    const random = createRandom(seed, `${station} ${factor}`)
    const values = hours.map((hour) => sampleValue(story, { station, factor, level, hour }, random.normal()))
    const scale = 10 ** level.decimals
    const below = 'below' in level ? new Uint8Array(hours.length).fill(1) : null
    return factorColumn(
      factor,
      Int32Array.from(values, (value) => Math.round(value * scale)),
      {
        decimals: level.decimals,
        below,
      },
    )
  })
  const knownAt = start.map((ms) => ms + campaign.resultsAfterDays * DAY_HOURS * HOUR_MS)
  return { station, interval: 'sample', stage: 'realtime', start, knownAt, columns }
}

/** Hours of the axis at which the campaign takes its samples. */
function sampleHours(axis: TimeAxis, { months, day, hour }: Campaign): readonly number[] {
  const firstDays = [...axis.month].flatMap((month, at) => (month === axis.month[at - 1] ? [] : [{ month, at }]))
  return firstDays.flatMap(({ month, at }) =>
    months.includes((month % 12) + 1) ? [(at + day - 1) * DAY_HOURS + hour] : [],
  )
}

interface Sample {
  readonly station: string
  readonly factor: FactorName
  readonly level: FactorLevel
  readonly hour: number
}

function sampleValue({ axis, plan, river }: LaboratoryStory, sample: Sample, deviation: number): number {
  const { station, factor, level, hour } = sample
  if ('below' in level) return level.below
  const startMs = axis.startMs + hour * HOUR_MS
  const finding = plan.findings.find((one) => one.station === station && Date.parse(one.sampledAt) === startMs)
  const found = finding?.values[factor]
  if (found !== undefined) return found
  const state = { washed: at(river.washed, hour), temperature: at(river.temperature, hour) }
  const share = plan.shares[station]?.[factor] ?? 1
  return Math.max(10 ** -level.decimals, share * factorValue(factor, level, state, deviation))
}
