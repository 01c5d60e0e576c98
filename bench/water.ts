import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { readWaterRows } from '#cli/water/water-rows.ts'
import type { WaterFactor } from '#kernel/observation/factor.ts'
import { classifyFactor } from '#kernel/water/classify-factor.ts'
import { classifyWater } from '#kernel/water/classify-water.ts'
import { classRank } from '#kernel/water/water-class.ts'
import type { WaterReading } from '#kernel/water/water-result.ts'
import { gb3838y2002 as standard } from '#packs/standards/gb3838-2002.ts'
import { surfaceWaterEvaluation2011 as evaluation } from '#packs/standards/surface-water-evaluation-2011.ts'
import { type Figure, median, time } from './figure.ts'

const ROWS = 200_000
const RIVER = { standard, waterBody: 'river' } as const
const SECTIONS = '../shared/data/water/guangxi_sections_4h_202607.csv'
/** Largest value drawn of each factor: a little beyond 劣Ⅴ. */
const TOP: readonly (readonly [WaterFactor, number])[] = [
  ['ph', 14],
  ['dissolvedOxygen', 12],
  ['codMn', 16],
  ['codCr', 45],
  ['bod5', 11],
  ['nh3n', 2.2],
  ['tp', 0.45],
  ['fluoride', 1.6],
  ['petroleum', 1.1],
]

/** Classes of sections with all that is stated of them, and the reading of a real section file. */
export async function benchWater(report: (figure: Figure) => void): Promise<void> {
  const rows = drawRows(3838)
  const options = { standard, evaluation, waterBody: 'river', target: 'Ⅱ' } as const
  const taken = await time(5, 1, () => rows.reduce((sum, row) => sum + classifyWater(row, options).factors.length, 0))
  const perSecond = (1000 * ROWS) / median(taken)
  const note = `${TOP.length} factors each, with main pollutants and target`
  report({ name: 'water.classify', value: perSecond, unit: 'rows/s', n: taken.length, note })
  const alone = await time(5, 1, () => rows.reduce((sum, row) => sum + worstRank(row), 0))
  report({
    name: 'water.class-alone',
    value: (1000 * ROWS) / median(alone),
    unit: 'rows/s',
    n: alone.length,
    note: 'the same rows, the class and nothing else',
  })
  report(pandas())
  if (!existsSync(SECTIONS)) {
    console.error(`没有测量读取断面文件：缺少 ${SECTIONS} · reading not measured: ${SECTIONS} is absent`)
    return
  }
  const bytes = readFileSync(SECTIONS)
  const read = await time(15, 3, () => readWaterRows(bytes))
  const speed = bytes.byteLength / 1e3 / median(read)
  report({ name: 'water.read-section-csv', value: speed, unit: 'MB/s', n: read.length, note: '1,596 rows' })
}

function drawRows(seed: number): readonly Partial<Record<WaterFactor, WaterReading>>[] {
  let state = seed
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return Array.from({ length: ROWS }, () => {
    const row: Partial<Record<WaterFactor, WaterReading>> = {}
    for (const [factor, top] of TOP) row[factor] = { value: random() * top, isBelow: false }
    return row
  })
}

function worstRank(row: Readonly<Partial<Record<WaterFactor, WaterReading>>>): number {
  let worst = 0
  for (const [factor] of TOP) {
    const rank = classRank(classifyFactor(factor, row[factor]?.value ?? 0, RIVER))
    if (rank > worst) worst = rank
  }
  return worst
}

/** The class alone, column by column; no number where pandas is not installed, and the note says so. */
function pandas(): Figure {
  const name = 'water.classify.pandas'
  for (const python of ['/usr/bin/python3', 'python3']) {
    const { status, stdout } = spawnSync(python, ['bench/support/water-classes.py', String(ROWS)], { encoding: 'utf8' })
    if (status === 0) return { name, value: Number(stdout), unit: 'rows/s', n: 5, note: 'vectorised, the class alone' }
  }
  return { name, value: Number.NaN, unit: 'rows/s', n: 0, note: 'not measured: python3-pandas is not installed' }
}
