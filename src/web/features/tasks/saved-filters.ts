import { FILTER_KEYS, type FilterSearch } from '#web/features/tasks/task-address.ts'
import { recall, remember } from '#web/memory/local.ts'

/** 常用筛选 — the filters of an address under a name, kept in this browser, one list a county. */
export interface SavedFilter {
  readonly name: string
  readonly search: FilterSearch
}

const keyOf = (county: string) => `tasks.saved.${county}`

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** What storage holds may have been written by another version: only what is understood is taken. */
function savedFilter(value: unknown): SavedFilter[] {
  if (!isRecord(value) || typeof value.name !== 'string' || !isRecord(value.search)) return []
  const { name, search } = value
  const kept = FILTER_KEYS.flatMap((key) => {
    const word = search[key]
    return typeof word === 'string' ? [[key, word] as const] : []
  })
  return [{ name, search: Object.fromEntries(kept) }]
}

export function readSaved(text: string | null): readonly SavedFilter[] {
  if (text === null) return []
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.flatMap(savedFilter) : []
  } catch {
    return []
  }
}

export const recallSaved = (county: string): readonly SavedFilter[] => readSaved(recall(keyOf(county)))

export function rememberSaved(county: string, saved: readonly SavedFilter[]): void {
  remember(keyOf(county), JSON.stringify(saved))
}
