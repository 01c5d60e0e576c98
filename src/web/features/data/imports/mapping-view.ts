import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import { COLUMN_ROLES, type ColumnRole } from '#kernel/observation/column-mapping.ts'
import {
  AIR_FACTORS,
  SOURCE_FACTORS,
  SURROUNDING_FACTORS,
  UNIT_CODES,
  type UnitCode,
  WATER_FACTORS,
  WATER_REFERENCE_FACTORS,
} from '#kernel/observation/factor.ts'
import { parseUnit } from '#kernel/quantity/unit.ts'

export type Mapping = NonNullable<ObservationImportWire['mapping']>
export type MappedColumn = Mapping['columns'][number]
type ColumnUse = MappedColumn['use']

/** Factors a table may have, as a person looks for them: the air, the water, what surrounds them. */
export const MAPPED_FACTORS: readonly string[] = [
  ...AIR_FACTORS,
  ...WATER_FACTORS,
  ...WATER_REFERENCE_FACTORS,
  ...SOURCE_FACTORS,
  ...SURROUNDING_FACTORS,
  'intakeVolume',
]

/** 初始对应 — what the reader took each column for; where it took nothing, every column is left out. */
export function mappingToEdit({ mapping, head }: Pick<ObservationImportWire, 'mapping' | 'head'>): Mapping {
  if (mapping !== null) return mapping
  return { columns: head.map((one) => ({ head: one, use: { kind: 'ignore' } })), stationCode: null }
}

/** 选项值 — a use as one text: ignore, role:time, factor:pm25. */
export function keyOfUse(use: ColumnUse): string {
  if (use.kind === 'factor') return `factor:${use.factor}`
  return use.kind === 'ignore' ? 'ignore' : `role:${use.kind}`
}

const isRole = (text: string): text is ColumnRole => COLUMN_ROLES.some((role) => role === text)

/** 按选项 — the use a person chose; the unit stays while the column remains a factor, and is asked for otherwise. */
export function chosenUse(key: string, before: ColumnUse): ColumnUse {
  const [kind, name = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
  if (kind === 'role' && isRole(name)) return { kind: name }
  if (kind === 'factor') return { kind: 'factor', factor: name, unit: before.kind === 'factor' ? before.unit : '' }
  return { kind: 'ignore' }
}

export function withUse(mapping: Mapping, at: number, use: ColumnUse): Mapping {
  return { ...mapping, columns: mapping.columns.map((column, index) => (index === at ? { ...column, use } : column)) }
}

/** 单位选项 — the codes values are kept in, and the printed unit first where it is none of them. */
export function unitOptions(printed: string): readonly string[] {
  return parseUnit(printed) === null ? [printed, ...UNIT_CODES] : UNIT_CODES
}

/** The option that stands for a unit as printed. */
export const unitValue = (printed: string): string => parseUnit(printed) ?? printed

const SIGNS: Readonly<Partial<Record<UnitCode, string>>> = {
  'ug/m3': 'µg/m³',
  'mg/m3': 'mg/m³',
  'ug/L': 'µg/L',
  celsius: '℃',
  degree: '°',
  percent: '%',
  'm3/s': 'm³/s',
  'uS/cm': 'µS/cm',
  'per-L': '个/L',
  '10^4m3': '万m³',
}

/** 单位写法 — the sign of a code; anything else as it is printed. */
export function unitSign(unit: string): string {
  const code = UNIT_CODES.find((one) => one === unit)
  return (code && SIGNS[code]) ?? unit
}

/** 示例值 — the first cells of a column that are not empty. */
export function sampleOf(sample: readonly (readonly string[])[], at: number): string {
  const cells = sample.map((row) => row[at] ?? '').filter((cell) => cell !== '')
  return cells.slice(0, SHOWN_CELLS).join('、')
}

const SHOWN_CELLS = 3
