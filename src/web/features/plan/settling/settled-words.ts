import type { Deadline, ParsedTarget } from '#kernel/plan/model.ts'
import type { RoleValue, SettledValue } from '#kernel/plan/settlement.ts'
import type { SettlingText } from '#web/features/plan/settling/settling-text.ts'
import type { PlanWords } from '#web/features/plan/words/plan-words.ts'
import { targetParts } from '#web/features/plan/words/target-words.ts'
import { formatDate } from '#web/i18n/format.ts'
import type { Language } from '#web/i18n/language.ts'

export interface SettledWordsSetting {
  readonly text: SettlingText
  readonly words: PlanWords
  readonly language: Language
}

/** 校订值的说法 — what a field holds, in one line. */
export function settledWords({ field, value }: SettledValue, setting: SettledWordsSetting): string {
  switch (field) {
    case 'deadlines':
      return joined(
        value.map((deadline) => deadlineWords(deadline, setting)),
        setting,
      )
    case 'targets':
      return joined(
        value.map((target) => targetWords(target, setting)),
        setting,
      )
    default:
      return roleWords(value, setting)
  }
}

function joined(parts: readonly string[], { text, words }: SettledWordsSetting): string {
  return parts.length === 0 ? text.none : parts.join(words.sentenceJoin)
}

function roleWords({ names, openEnded }: RoleValue, { text, words }: SettledWordsSetting): string {
  if (names.length === 0) return text.nobody
  return `${names.join(words.listJoin)}${openEnded ? text.andOthers : ''}`
}

export function deadlineWords(deadline: Deadline, { text, language }: SettledWordsSetting): string {
  const kind = text.deadlineKind[deadline.kind]
  switch (deadline.kind) {
    case 'date':
      return formatDate(deadline.date, language)
    case 'relative':
      return `${deadline.event} + ${deadline.workingDays} ${text.workingDays}`
    case 'conditional':
      return `${kind}：${deadline.event}`
    case 'year-round':
    case 'stated-elsewhere':
      return kind
    default:
      return [kind, deadline.dueMonth, deadline.dueDay].filter((part) => part !== undefined).join(' · ')
  }
}

export function targetWords(target: ParsedTarget, { words }: SettledWordsSetting): string {
  const { comparator, figure, unit } = targetParts(target, words)
  return [target.indicator, comparator, figure ?? words.awaiting, unit].filter((part) => part !== '').join(' ')
}
