/** 替换表 — pairs of names: what stands in the text, and what stands there instead. */
export type Names = readonly (readonly [string, string])[]

/**
 * 名称替换 — every name at once, the longest first, so that a name inside a longer one does not spoil it and nothing is
 * replaced twice.
 */
export function substitute(text: string, names: Names): string {
  if (names.length === 0) return text
  const by = new Map(names)
  const longestFirst = [...by.keys()].sort((one, other) => other.length - one.length)
  const pattern = new RegExp(longestFirst.map(escaped).join('|'), 'g')
  return text.replace(pattern, (name) => by.get(name) ?? name)
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
