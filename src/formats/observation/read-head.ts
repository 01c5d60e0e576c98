import type { ColumnUse } from '#kernel/observation/column-mapping.ts'
import type { FactorDefinition } from '#kernel/observation/factor.ts'
import { parseUnit } from '#kernel/quantity/unit.ts'
import { FACTOR_DEFINITIONS } from '#packs/factors/all.ts'
import { IGNORED_NAMES, ROLE_BY_NAME } from './head-names.ts'
import { plainText } from './plain-text.ts'

/** 表头 — what the head of one column says; `unit` as printed, null where none is. */
export interface ReadHead {
  /** null: nobody here knows such a column. */
  readonly use: ColumnUse | null
  readonly unit: string | null
}

/** One letter is no name of a column: P is pressure here and phosphorus there. */
const byName: ReadonlyMap<string, FactorDefinition> = new Map(
  FACTOR_DEFINITIONS.flatMap((definition) =>
    [definition.factor, definition.symbol, definition.label.zh, definition.label.en, ...definition.aliases]
      .filter((name) => name.length > 1 || !/[A-Z]/.test(name))
      .map((name) => [folded(name), definition] as const),
  ),
)

const BRACKETED = /\(([^()]*)\)/g

/**
 * 读表头 — 氨氮(mg/L), 总磷（以P计）/mg·L⁻¹, PM2.5 浓度(μg/m³), 监测时间: a factor with its unit, a role, or a column
 * to leave out; `use.unit` of a factor is '' where the head says none.
 */
export function readHead(text: string): ReadHead {
  const name = folded(text)
  const whole = columnNamed(name)
  if (whole) return { use: whole, unit: null }
  const groups = Array.from(name.matchAll(BRACKETED), ([, group]) => group ?? '')
  const unit = groups.findLast((group) => group !== '' && parseUnit(group) !== null) ?? null
  const withoutUnit = unit === null ? name : removeLast(name, `(${unit})`)
  const bare = name.replace(BRACKETED, '')
  const candidates = [withoutUnit, bare, ...groups.filter((group) => group !== unit)]
  for (const candidate of candidates) {
    const use = columnNamed(candidate)
    if (use) return { use, unit: unit ?? (use.kind === 'factor' ? unreadUnit(groups, bare, candidate) : null) }
  }
  return splitUnit(name)
}

/** A bracket behind a factor that is neither a unit nor a part of its name is a unit nobody knows. */
function unreadUnit(groups: readonly string[], bare: string, candidate: string): string | null {
  const last = groups.at(-1)
  if (candidate !== bare || last === undefined || last === '' || columnNamed(last)) return null
  return /[/%]/.test(last) ? last : null
}

/** 氨氮/mg/L, 氨氮,mg/L, 氨氮_mg/L, 氨氮mg/L. */
function splitUnit(name: string): ReadHead {
  for (const separator of ['/', ',', '_', ':']) {
    const at = name.indexOf(separator)
    const use = at > 0 ? columnNamed(name.slice(0, at)) : null
    const unit = name.slice(at + 1)
    if (use?.kind === 'factor' && unit !== '' && parseUnit(unit) !== null) return { use, unit }
  }
  const glued = /^(.*?)((?:[uμm]?g|个|mpn)\/(?:l|m3|m³|升))$/i.exec(name)
  const use = glued ? columnNamed(glued[1] ?? '') : null
  return use?.kind === 'factor' ? { use, unit: glued?.[2] ?? null } : { use: null, unit: null }
}

function columnNamed(name: string): ColumnUse | null {
  // total_phosphorus is what a program calls Total phosphorus.
  const definition = byName.get(name) ?? byName.get(name.replaceAll('_', ''))
  if (definition) return { kind: 'factor', factor: definition.factor, unit: '' }
  const role = ROLE_BY_NAME.get(name)
  if (role) return { kind: role }
  return IGNORED_NAMES.has(name) ? { kind: 'ignore' } : null
}

function removeLast(text: string, part: string): string {
  const at = text.lastIndexOf(part)
  return at === -1 ? text : text.slice(0, at) + text.slice(at + part.length)
}

function folded(text: string): string {
  return plainText(text).toLowerCase().replaceAll('（', '(').replaceAll('）', ')').replaceAll('α', 'a')
}
