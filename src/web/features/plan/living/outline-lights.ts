import type { OutlineEntry } from '#web/features/plan/living/outline-view.ts'
import { countStates, type StateCount } from '#web/features/verdict/count-states.ts'
import type { VerdictIndex } from '#web/features/verdict/verdict-index.ts'

/** 目录之灯 — how the targets under each section stand; a plan as a whole says it at its head, not here. */
export function outlineLights(
  entries: readonly OutlineEntry[],
  verdicts: VerdictIndex,
): ReadonlyMap<string, readonly StateCount[]> {
  const lights = new Map<string, readonly StateCount[]>()
  for (const [index, { anchor, depth, items }] of entries.entries()) {
    const hasParts = (entries[index + 1]?.depth ?? 0) > depth
    if (depth === 0 && hasParts) continue
    const counts = countStates([...items].flatMap((item) => verdicts.byTask.get(item) ?? []))
    if (counts.length > 0) lights.set(anchor, counts)
  }
  return lights
}
