import { useMemo } from 'react'
import type { OrgDirectory } from '#contract/schemas/org.ts'
import type { DocumentItem } from '#web/features/plan/document/document-source.ts'
import type { ComboOption } from '#web/ui/combobox-view.ts'

/** 可选名称 — the county's units in printed order, its sets, and names that only the document knows yet. */
export function nameOptions(
  directory: OrgDirectory | undefined,
  items: readonly DocumentItem[],
): readonly ComboOption[] {
  const units = [...(directory?.units ?? [])]
    .filter(({ validTo }) => validTo === null)
    .sort((one, other) => one.displayOrder - other.displayOrder)
    .map(({ name, fullName, aliases }) => ({ value: name, label: name, keywords: [fullName, ...aliases] }))
  const sets = (directory?.sets ?? []).map(({ name }) => ({ value: name, label: name }))
  const known = new Set([...units, ...sets].map(({ value }) => value))
  const named = new Set(items.flatMap(({ assignments }) => assignments.map(({ name }) => name)))
  const others = [...named].filter((name) => !known.has(name)).map((name) => ({ value: name, label: name }))
  return [...units, ...sets, ...others]
}

export function useNameOptions(
  directory: OrgDirectory | undefined,
  items: readonly DocumentItem[],
): readonly ComboOption[] {
  return useMemo(() => nameOptions(directory, items), [directory, items])
}
