import type { MentionFigureWire } from '#contract/schemas/verdict.ts'
import { dateWords } from '#kernel/indicator/figure-words.ts'
import { findMentions, type MentionKey } from '#kernel/indicator/mention.ts'
import type { Label } from '#kernel/label/label.ts'
import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import { localDateOf } from '#kernel/time/calendar.ts'
import { factorDefinition } from '#packs/factors/all.ts'
import { MENTIONS } from '#packs/indicators/mentions.ts'
import type { PlanClause } from '#server/modules/plan/index.ts'
import { floodOf, placesOf, sourcesOf } from '#server/modules/water/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { VerdictScope } from './asked.ts'

/** 读数 — what stands above the words, the sentence that says it all, and the rules it rests on. */
interface Figure {
  readonly stationId: string | null
  readonly ruby: Label | null
  readonly sentence: Label
  readonly rules: readonly RuleRef[]
}

type WaterScope = Parameters<typeof sourcesOf>[1]

/** 提及读数 — of every clause that names something this product computes; each thing is computed once. */
export async function mentionFigures(
  db: Executor,
  scope: VerdictScope,
  { year, clauses }: { readonly year: number; readonly clauses: readonly PlanClause[] },
): Promise<MentionFigureWire[]> {
  const water: WaterScope = { county: scope.county, asOf: scope.asOf, year }
  const known = new Map<MentionKey, Figure>()
  const figures: MentionFigureWire[] = []
  for (const { id: clauseId, key: clause, taskKey, text } of clauses) {
    for (const { definition, start, end } of findMentions(text, MENTIONS)) {
      const { key, label } = definition
      const figure = known.get(key) ?? (await FIGURES[key](db, water))
      known.set(key, figure)
      figures.push({ clauseId, taskKey, clause, key, label, start, end, ...figure, rules: [...figure.rules] })
    }
  }
  return figures
}

const FIGURES: Record<MentionKey, (db: Executor, scope: WaterScope) => Promise<Figure>> = {
  'water.flood-intensity': floodFigure,
  'water.source-attainment': sourceFigure,
}

/** The highest of the assessed sections: the one a notice would name. */
async function floodFigure(db: Executor, scope: WaterScope): Promise<Figure> {
  const sections = (await placesOf(db, scope, ['riverSection'])).filter(({ isAssessed }) => isAssessed)
  let highest: {
    readonly place: (typeof sections)[number]
    readonly flood: NonNullable<Awaited<ReturnType<typeof floodOf>>>
  } | null = null
  for (const place of sections) {
    const flood = await floodOf(db, scope, place)
    if (flood !== null && (highest === null || flood.intensity > highest.flood.intensity)) highest = { place, flood }
  }
  if (highest === null) return NOTHING_IN_SEASON
  const { place, flood } = highest
  const value = roundHalfEven(flood.intensity, INTENSITY_DECIMALS).toFixed(INTENSITY_DECIMALS)
  const factor = factorDefinition(flood.factor)?.label ?? { zh: flood.factor, en: flood.factor }
  const [from, to, day] = [flood.from, flood.to, localDateOf(flood.at)].map(dateWords)
  if (!from || !to || !day) throw new TypeError('three days have words')
  return {
    stationId: place.id,
    ruby: { zh: `今 ${value} · ${factor.zh}`, en: `now ${value} · ${factor.en}` },
    sentence: {
      zh: `汛期（${from.zh}至${to.zh}）断面${place.name}汛期污染强度最高${value}：${factor.zh}，${day.zh}，${flood.concentration}毫克/升，目标限值${flood.limit}毫克/升，有效数据${flood.have}个。`,
      en: `In the flood season (${from.en} to ${to.en}) the intensity at ${place.name} reached ${value}: ${factor.en}, ${day.en}, ${flood.concentration} mg/L against a limit of ${flood.limit} mg/L, of ${flood.have} valid readings.`,
    },
    rules: [flood.rule, ...flood.assumed],
  }
}

const INTENSITY_DECIMALS = 2
const NOTHING_IN_SEASON: Figure = {
  stationId: null,
  ruby: null,
  sentence: {
    zh: '汛期尚无考核断面的有效数据。',
    en: 'No valid readings of an assessed section in the flood season yet.',
  },
  rules: [],
}

async function sourceFigure(db: Executor, scope: WaterScope): Promise<Figure> {
  const { byCount, sources, rules } = await sourcesOf(db, scope)
  const { attained, judged } = byCount
  if (judged === 0) {
    return {
      stationId: null,
      ruby: null,
      sentence: { zh: '本年尚无饮用水水源的监测数据。', en: 'No readings of drinking-water sources this year yet.' },
      rules,
    }
  }
  const failing = sources.filter(({ attained: months, judged: of }) => months < of).map(({ name }) => name)
  return {
    stationId: null,
    ruby: { zh: `今 ${attained}/${judged} 达标`, en: `now ${attained} of ${judged} attain` },
    sentence: {
      zh: `今年已评价饮用水水源${judged}个，各月均达标的${attained}个${failing.length === 0 ? '' : `；有超标月份的：${failing.join('、')}`}。`,
      en: `Of ${judged} drinking-water sources judged this year ${attained} attained in every month${failing.length === 0 ? '' : `; with months over a limit: ${failing.join(', ')}`}.`,
    },
    rules,
  }
}
