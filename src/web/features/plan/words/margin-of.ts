import type { AnnexedObject, Role } from '#kernel/plan/model.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import type { DocumentAssignment, DocumentItem } from '#web/features/plan/document/document-source.ts'
import type { MarginView } from '#web/features/plan/document/margin-slot.tsx'
import { shortUnitName } from '#web/features/plan/living/unit-lens.ts'
import { type ClockText, isLate, itemClockWords } from '#web/features/plan/words/clock-words.ts'
import { itemClock } from '#web/features/plan/words/item-clock.ts'
import type { MarginText } from '#web/features/plan/words/margin-text.ts'
import type { PlanWords } from '#web/features/plan/words/plan-words.ts'
import type { StateCount } from '#web/features/verdict/count-states.ts'

export interface MarginSetting {
  readonly asOf: LocalDate
  readonly year: number | null
  /** The chosen unit and its role in this item, when a unit lens is on. */
  readonly lens: { readonly unit: string; readonly role: Role } | null
  readonly words: PlanWords
  readonly clockText: ClockText
  readonly text: MarginText
  /** How the item's targets stand; none in a draft. */
  readonly light: readonly StateCount[]
}

const ORDER: readonly Role[] = ['lead', 'responsible', 'supporting']

/** Whom the stamp names: the chosen unit in its role, else the lead units, else whoever is named. */
function stamped(item: DocumentItem, lens: MarginSetting['lens']): { role: Role | null; names: readonly string[] } {
  if (lens) return { role: lens.role, names: [lens.unit] }
  const role = ORDER.find((candidate) => item.assignments.some((assignment) => assignment.role === candidate))
  return { role: role ?? null, names: namesIn(item.assignments, role ?? null) }
}

function namesIn(assignments: readonly DocumentAssignment[], role: Role | null): string[] {
  return assignments.filter((assignment) => assignment.role === role).map(({ name }) => name)
}

/** 页边 — the three slots of an item on a day, in the language on screen, and the light of its targets. */
export function marginOf(item: DocumentItem, setting: MarginSetting): MarginView {
  const { words, text, clockText, lens, asOf, year, light } = setting
  const { role, names } = stamped(item, lens)
  const chosen = itemClock(item, asOf, year)
  const clock = itemClockWords(chosen, clockText)
  const [first] = names
  const isOpen = role !== null && lens === null && item.openEnded.includes(role)
  const others = names.length > 1 ? text.andOthers(names.length) : isOpen ? text.openEnded : null
  const roleName = role === null ? text.nobody : words.role[role]
  return {
    duty: {
      role,
      who: first === undefined ? text.nobody : shortUnitName(first),
      others,
      clock: { words: clock, isLate: isLate(chosen.clock), isDated: chosen.clock.kind === 'remaining' },
      evidence: text.noEvidence,
    },
    light,
    heading: `${item.key} ${item.title}`,
    spoken: [
      first === undefined ? text.nobody : `${roleName} ${names.join(words.listJoin)}`,
      clock,
      text.noEvidence,
      ...light.map((count) => text.light(count)),
    ].join(words.sentenceJoin),
  }
}

/** 附件对象页边 — only its light; without a verdict there is nothing to say beside it. */
export function annexMargin(
  { id, name }: AnnexedObject,
  { light, text, words }: Pick<MarginSetting, 'light' | 'text' | 'words'>,
): MarginView | null {
  if (light.length === 0) return null
  const spoken = light.map((count) => text.light(count)).join(words.sentenceJoin)
  return { duty: null, light, heading: `${id} ${name}`, spoken }
}
