import {
  COLUMN_ROLES,
  type ColumnMapping,
  type ColumnRole,
  type ColumnUse,
} from '#kernel/observation/column-mapping.ts'
import { type FactorDefinition, type UnitCode, WATER_FACTORS } from '#kernel/observation/factor.ts'
import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import { convert, parseUnit } from '#kernel/quantity/unit.ts'
import { factorDefinition } from '#packs/factors/all.ts'
import type { SheetHead } from './find-head.ts'
import { observationIssue } from './issue.ts'
import type { ReadingNeed } from './observation-reading.ts'
import { plainText } from './plain-text.ts'
import { readHead } from './read-head.ts'

/** 因子列 — `unit` is that of the cells; values are kept in the factor's own. */
export interface FactorColumn {
  readonly index: number
  readonly head: string
  readonly definition: FactorDefinition
  readonly unit: UnitCode
}

/** 列的读法 — which column is what; a column with a problem is in none of them. */
export interface SheetColumns {
  readonly factors: readonly FactorColumn[]
  readonly roles: ReadonlyMap<ColumnRole, number>
  readonly mapping: ColumnMapping
  readonly issues: readonly ObservationIssue[]
  readonly needs: readonly ReadingNeed[]
}

const WATER: ReadonlySet<string> = new Set(WATER_FACTORS)

/** Two of these and nobody can tell where or when; of the others the first counts. */
const SINGLE_ROLES: ReadonlySet<ColumnRole> = new Set(['station', 'stationName', 'time', 'date', 'hour'])

/** 认列 — by the person's matching, else by the printed heads. A unit said above the table (单位：mg/L) holds too. */
export function sheetColumns(head: SheetHead, mapping: ColumnMapping | null): SheetColumns {
  const reader = new ColumnsReader(head)
  const uses = mapping ? mappedUses(head.heads, mapping) : head.heads.map((_, index) => reader.recognise(index))
  for (const [index, use] of uses.entries()) reader.take(index, use)
  return reader.result(mapping)
}

/** Heads that occur twice are matched in their order. */
function mappedUses(heads: readonly string[], mapping: ColumnMapping): readonly (ColumnUse | null)[] {
  const left = [...mapping.columns]
  return heads.map((head) => {
    const at = left.findIndex((column) => plainText(column.head) === plainText(head))
    return at === -1 ? null : (left.splice(at, 1)[0]?.use ?? null)
  })
}

class ColumnsReader {
  readonly #head: SheetHead
  readonly #defaultUnit: UnitCode | null
  readonly #factors = new Map<string, FactorColumn>()
  readonly #twice = new Set<string>()
  readonly #roles = new Map<ColumnRole, number>()
  readonly #uses: ColumnUse[] = []
  readonly #issues: ObservationIssue[] = []
  readonly #needs: ReadingNeed[] = []

  constructor(head: SheetHead) {
    this.#head = head
    const said = /单位[:：]\s*([^\s,，;；()（）]+)/.exec(head.context)?.[1]
    this.#defaultUnit = said === undefined ? null : parseUnit(said)
  }

  recognise(index: number): ColumnUse | null {
    const head = this.#head.heads[index] ?? ''
    const { use, unit } = readHead(head)
    if (use?.kind !== 'factor') return use
    // 温度 beside water items may be of the air or of the water.
    if (use.factor === 'temperature' && !head.includes('气') && this.#isOfWater()) return null
    return { ...use, unit: unit ?? this.#unitAround(index, use.factor) }
  }

  #isOfWater(): boolean {
    return this.#head.heads.some((head) => {
      const { use } = readHead(head)
      return use?.kind === 'factor' && WATER.has(use.factor)
    })
  }

  /** A unit over a group of columns holds for those it can measure. */
  #unitAround(index: number, factor: string): string {
    const kept = factorDefinition(factor)?.unit
    const around = this.#head.units[index] ?? ''
    const unit = around === '' ? this.#defaultUnit : parseUnit(around)
    if (kept === undefined || unit === null || convert(1, unit, kept) === null) return ''
    return unit
  }

  take(index: number, use: ColumnUse | null): void {
    const head = this.#head.heads[index] ?? ''
    this.#uses.push(use ?? { kind: 'ignore' })
    if (use === null && head !== '') this.#say('COLUMN_UNMAPPED', head, {})
    if (use === null || use.kind === 'ignore') return
    if (use.kind === 'factor') this.#takeFactor(index, head, use)
    else if (!this.#roles.has(use.kind)) this.#roles.set(use.kind, index)
    else if (SINGLE_ROLES.has(use.kind)) this.#sayTwice(head, this.#roles.get(use.kind) ?? index)
  }

  #takeFactor(index: number, head: string, use: Extract<ColumnUse, { kind: 'factor' }>): void {
    const definition = factorDefinition(use.factor)
    if (!definition) {
      this.#say('COLUMN_UNMAPPED', head, {})
      return
    }
    const unit = unitFor(definition, use.unit)
    const other = this.#factors.get(use.factor)
    if (other || this.#twice.has(use.factor)) {
      this.#twice.add(use.factor)
      this.#sayTwice(head, other?.index ?? index)
      return
    }
    if (unit !== null) {
      this.#factors.set(use.factor, { index, head, definition, unit })
      return
    }
    this.#say('UNIT_UNKNOWN', head, { unit: use.unit, kept: definition.unit })
    this.#needs.push({ kind: 'unit', column: head, factor: use.factor })
  }

  #sayTwice(head: string, otherIndex: number): void {
    this.#say('COLUMN_TWICE', head, { other: this.#head.heads[otherIndex] ?? '' })
    if (!this.#needs.some(({ kind }) => kind === 'mapping')) this.#needs.push({ kind: 'mapping' })
  }

  #say(code: ObservationIssue['code'], column: string, params: ObservationIssue['params']): void {
    this.#issues.push(observationIssue(code, { line: null, column }, params))
  }

  result(mapping: ColumnMapping | null): SheetColumns {
    return {
      factors: Array.from(this.#factors.values()).filter(({ definition }) => !this.#twice.has(definition.factor)),
      roles: this.#roles,
      mapping: {
        columns: this.#head.heads.map((head, index) => ({ head, use: this.#uses[index] ?? { kind: 'ignore' } })),
        stationCode: mapping?.stationCode ?? null,
      },
      issues: this.#issues,
      needs: this.#needs,
    }
  }
}

/** 度 is a degree of heat, of turbidity or of the compass: the factor says which. */
function unitFor(definition: FactorDefinition, text: string): UnitCode | null {
  if (text.trim() === '') return definition.unit
  if (plainText(text) === '度' && ['celsius', 'NTU', 'degree'].includes(definition.unit)) return definition.unit
  const unit = parseUnit(text)
  return unit !== null && convert(1, unit, definition.unit) !== null ? unit : null
}

/** 有时间列 — a column, or several together, that say when. */
export function hasTimeColumns(roles: ReadonlyMap<ColumnRole, number>): boolean {
  return TIME_ROLES.some((role) => roles.has(role))
}

const TIME_ROLES = COLUMN_ROLES.filter((role) => role === 'time' || role === 'date' || role === 'month')
