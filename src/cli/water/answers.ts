import type { Language } from '#cli/language.ts'
import type { WaterClass } from '#kernel/plan/model.ts'
import { waterClassOf } from '#kernel/plan-parser/meaning/water-class.ts'
import { type BasinReport, basinChange, judgeBasin } from './basin.ts'
import { basinTable, basinWire } from './basin-output.ts'
import { judgeBlackOdour } from './black-odour.ts'
import { odourTable, odourWire } from './black-odour-output.ts'
import { type ClassifyRowOptions, classifyRow } from './classify-row.ts'
import { classifyTable } from './classify-table.ts'
import { classifyWire } from './classify-wire.ts'
import { judgeLake, lakeText, lakeWire } from './lake.ts'
import { readWaterFile } from './read-water-file.ts'
import { tliTable, tliWire } from './tli.ts'

/** 答复 — what goes to standard output, and whether all of the input could be read. */
export interface Answer {
  readonly output: string
  readonly isClean: boolean
}

/** 目标类别 — as printed, in ASCII, as a digit (2, 2类) or in words; null when it is none. */
export function targetOf(text: string): WaterClass | null {
  const plain = text.normalize('NFKC').trim().toUpperCase()
  return waterClassOf(
    plain.replace(/^(劣?)([1-5])(?=类?$)/, (_, worse, digit) => `${worse}${DIGITS[Number(digit) - 1]}`),
  )
}

const DIGITS = 'ⅠⅡⅢⅣⅤ'

export async function answerClassify(
  file: string,
  options: ClassifyRowOptions,
  isJson: boolean,
  language: Language,
): Promise<Answer> {
  const { rows, isClean } = await readWaterFile(file, language)
  if (rows.length === 0) return { output: '', isClean }
  const classified = rows.map((row) => classifyRow(row, options))
  const output = isJson
    ? jsonLines(classified.map((one) => classifyWire(one, language)))
    : classifyTable(classified, language)
  return { output, isClean }
}

export async function answerTli(file: string, isJson: boolean, language: Language): Promise<Answer> {
  const { rows, isClean } = await readWaterFile(file, language, ['chlorophyllA', 'transparency'])
  if (rows.length === 0) return { output: '', isClean }
  const output = isJson ? jsonLines(rows.map((row) => tliWire(row, language))) : tliTable(rows, language)
  return { output, isClean }
}

export async function answerLake(file: string, isJson: boolean, language: Language): Promise<Answer> {
  const { rows, isClean } = await readWaterFile(file, language, ['chlorophyllA', 'transparency'])
  if (rows.length === 0) return { output: '', isClean }
  const lake = judgeLake(rows)
  return { output: isJson ? jsonLines([lakeWire(lake)]) : lakeText(lake, language), isClean }
}

export async function answerBlackOdour(
  file: string,
  { isJson, kind }: { readonly isJson: boolean; readonly kind: 'urban' | 'rural' },
  language: Language,
): Promise<Answer> {
  const { rows, isClean } = await readWaterFile(file, language, ['transparency', 'waterDepth'])
  if (rows.length === 0) return { output: '', isClean }
  const report = judgeBlackOdour(rows, kind)
  const output = isJson ? jsonLines(odourWire(report, kind, language)) : odourTable(report, language)
  return { output, isClean }
}

export async function answerBasin(
  file: string,
  options: { readonly isJson: boolean; readonly isLake: boolean; readonly before: string | null },
  language: Language,
): Promise<Answer> {
  const read = await readWaterFile(file, language)
  const earlier = options.before === null ? null : await readWaterFile(options.before, language)
  const isClean = read.isClean && (earlier?.isClean ?? true)
  if (read.rows.length === 0) return { output: '', isClean }
  const report = judgeBasin(read.rows, options.isLake)
  const before: BasinReport | null = earlier === null ? null : judgeBasin(earlier.rows, options.isLake)
  const change = before === null ? null : basinChange(before, report)
  return {
    output: options.isJson ? jsonLines([basinWire(report, change)]) : basinTable(report, change, language),
    isClean,
  }
}

function jsonLines(values: readonly Record<string, unknown>[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}
