import { existsSync, readFileSync } from 'node:fs'
import { readWaterRows, type WaterRow } from '#cli/water/water-rows.ts'
import type { WaterClass } from '#kernel/plan/model.ts'
import { waterClassOf } from '#kernel/plan-parser/meaning/water-class.ts'
import { type ClassifyWaterOptions, classifyWater } from '#kernel/water/classify-water.ts'
import { roundByStandard } from '#kernel/water/rounded-comparison.ts'
import { gb3838y2002 as standard } from '#packs/standards/gb3838-2002.ts'
import { surfaceWaterEvaluation2011 as evaluation } from '#packs/standards/surface-water-evaluation-2011.ts'

const SECTIONS = '../shared/data/water/guangxi_sections_4h_202607.csv'
/** Share of rows with a published class that must agree before anything is explained. */
const GOAL = 0.966
const SHOWN = 20

const river: ClassifyWaterOptions = { standard, evaluation, waterBody: 'river' }

/** What may lie behind a difference; each is decided from the published row alone and must lead to the published class. */
const EXPLANATIONS: readonly {
  readonly text: string
  readonly applies: (row: WaterRow) => boolean
  readonly classify: (row: WaterRow) => WaterClass | null
}[] = [
  {
    text: 'a lake or reservoir, published by the lake limits of total phosphorus · 湖库按湖库总磷限值',
    applies: ({ section }) => /湖|水库$/.test(section ?? ''),
    classify: ({ readings }) => classifyWater(readings, { ...river, waterBody: 'lake' }).waterClass,
  },
  {
    text: 'values rounded before they are compared · 先修约后比较',
    applies: () => true,
    classify: ({ readings }) => classifyWater(readings, { ...river, round: roundByStandard(standard) }).waterClass,
  },
  {
    text: 'dissolved oxygen Ⅰ by 90 % saturation · 溶解氧按饱和率',
    applies: ({ readings }) => readings.waterTemperature !== undefined,
    classify: ({ readings }) =>
      classifyWater(readings, { ...river, saturationAt: readings.waterTemperature?.value ?? 0 }).waterClass,
  },
]

/** 核对断面类别 — our class of every row of a section file against the published one; answers the exit code. */
export function verifyWater(file: string = SECTIONS): number {
  if (!existsSync(file)) {
    console.error(`没有核对：缺少 ${file} · not verified: ${file} is absent`)
    return 1
  }
  const { rows, issues } = readWaterRows(readFileSync(file))
  for (const issue of [...issues, ...rows.flatMap((row) => row.issues)]) console.error(JSON.stringify(issue))
  const judged = rows.map((row) => ({
    row,
    published: waterClassOf(row.published ?? ''),
    ours: classifyWater(row.readings, river).waterClass,
  }))
  const published = judged.filter((one) => one.published !== null)
  const without = judged.filter((one) => one.published === null)
  const different = judged.filter((one) => one.published !== one.ours)
  const agreeing = published.filter((one) => one.published === one.ours).length
  const share = agreeing / published.length
  console.log(`water  ${rows.length} rows, ${published.length} with a published class`)
  console.log(
    `water  raw agreement ${agreeing}/${published.length} = ${(100 * share).toFixed(3)} % (goal ≥ ${100 * GOAL} %)`,
  )
  const silent = without.filter((one) => one.ours === null).length
  console.log(`water  ${silent}/${without.length} rows without a published class have none here either`)
  const unexplained = explain(different)
  const isMet = rows.length > 0 && published.length > 0 && share >= GOAL && unexplained === 0
  console.log(`water  ${isMet ? 'met · 达到' : 'MISSED · 未达到'}`)
  return isMet ? 0 : 1
}

interface Judged {
  readonly row: WaterRow
  readonly published: WaterClass | null
  readonly ours: WaterClass | null
}

/** Counts the differences by their explanation and prints what is left; answers how many that are. */
function explain(different: readonly Judged[]): number {
  let left = different
  for (const { text, applies, classify } of EXPLANATIONS) {
    const explained = left.filter(({ row, published }) => applies(row) && classify(row) === published)
    if (explained.length > 0) console.log(`water  ${explained.length} differ: ${text}`)
    left = left.filter((one) => !explained.includes(one))
  }
  console.log(`water  ${left.length} differ without an explanation`)
  for (const { row, published, ours } of left.slice(0, SHOWN)) {
    console.log(`water    line ${row.line} ${row.section} ${row.time}: published ${published}, ours ${ours}`)
  }
  return left.length
}
