import type { OrgDirectory } from '#contract/schemas/org.ts'
import type { ComboOption } from '#web/ui/combobox-view.ts'

/** 可选单位 — units in use, in printed order, by id; `except` is left out. */
export function unitOptions({ units }: OrgDirectory, except: string | null): readonly ComboOption[] {
  return [...units]
    .filter(({ id, validTo }) => id !== except && validTo === null)
    .sort((one, other) => one.displayOrder - other.displayOrder)
    .map(({ id, name, fullName, aliases }) => ({ value: id, label: name, keywords: [fullName, ...aliases] }))
}
