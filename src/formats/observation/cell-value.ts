import { plainText } from './plain-text.ts'

/**
 * 单元格的值 — missing: nothing was reported; notMonitored: not in the plan; below: under the detection limit `value`;
 * belowUnknown: not detected, limit not said; flagged: struck out by the instrument or its keeper; text: no reading.
 */
export type CellValue =
  | { readonly kind: 'value'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'below'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'missing' | 'notMonitored' | 'belowUnknown' | 'flagged' | 'text' }

const MISSING: CellValue = { kind: 'missing' }
const NOT_MONITORED: CellValue = { kind: 'notMonitored' }
const BELOW_UNKNOWN: CellValue = { kind: 'belowUnknown' }
const FLAGGED: CellValue = { kind: 'flagged' }
const TEXT: CellValue = { kind: 'text' }

const MISSING_TEXTS: ReadonlySet<string> = new Set([
  ...[
    '',
    '-',
    '--',
    '---',
    '—',
    '——',
    '–',
    '*',
    'na',
    'n/a',
    'nan',
    'null',
    'none',
    '无',
    '空',
    '缺测',
    '缺数据',
    '无数据',
  ],
  ...['-999', '-999.0', '-9999', '-9999.0', '-99999'],
  // Why there was nothing to measure.
  ...['断流', '干涸', '冰封', '结冰', '未采样', '停运', '停电', '维护'],
])
const NOT_MONITORED_TEXTS: ReadonlySet<string> = new Set(['/', '\\', '未监测', '未测', '不监测', '未检测'])

const NUMBER = /^[+-]?(?:\d+\.?(\d*)|\.(\d+))(?:e([+-]?\d+))?$/i
const THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
/** <0.01, ＜0.01, 0.01L, 0.01(L), ND(0.01), 未检出(<0.01), 0.01ND. */
const BELOW = /^(?:(?:nd|未检出)[(<]*|<=?|≤)([\d.]+(?:e-?\d+)?)l?\)?$|^([\d.]+(?:e-?\d+)?)(?:l|nd|\(l\)|\(nd\))$/i
const NOT_DETECTED = /^(?:nd|未检出|低于检出限|l)$/i
/** Letters of HJ 212 and of the air-station platforms for readings that do not count, alone or behind a number. */
const FLAG = /^(?:[+-]?[\d.]+)?\(?(?:h|bb?|w|hsp|lsp|pz|ps|as|cz|cs|rm|f|m|d|c|t)\)?$/i

/** 读单元格 — one reading as people and instruments write it; −999 and its kin are missing, never a number. */
export function parseCell(text: string): CellValue {
  const plain = plainText(text)
  const lower = plain.toLowerCase()
  if (MISSING_TEXTS.has(lower)) return MISSING
  if (NOT_MONITORED_TEXTS.has(plain)) return NOT_MONITORED
  const number = numberOf(plain)
  if (number) return { kind: 'value', ...number }
  const below = BELOW.exec(lower)
  const limit = below ? numberOf(below[1] ?? below[2] ?? '') : null
  if (limit && limit.value > 0) return { kind: 'below', ...limit }
  if (NOT_DETECTED.test(lower)) return BELOW_UNKNOWN
  return FLAG.test(lower) ? FLAGGED : TEXT
}

function numberOf(text: string): { readonly value: number; readonly decimals: number } | null {
  const plain = THOUSANDS.test(text) ? text.replaceAll(',', '') : text.replace(/%$/, '')
  const match = NUMBER.exec(plain)
  if (!match) return null
  const fraction = (match[1] ?? match[2] ?? '').length
  return { value: Number(plain), decimals: Math.max(0, fraction - Number(match[3] ?? 0)) }
}
