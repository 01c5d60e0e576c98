import type { Label } from '#kernel/label/label.ts'

/** 提及指标 — what a clause names without asking for a number; its figure stands there as evidence and judges nothing. */
export const MENTION_KEYS = ['water.flood-intensity', 'water.source-attainment'] as const
export type MentionKey = (typeof MENTION_KEYS)[number]

/** 提及定义 — `words` as plans print them, longer ones first. */
export interface MentionDefinition {
  readonly key: MentionKey
  readonly label: Label
  readonly words: readonly string[]
}

/** 提及 — where in the text of a clause, in UTF-16 code units. */
export interface Mention {
  readonly definition: MentionDefinition
  readonly start: number
  readonly end: number
}

/**
 * 找出提及 — the first place of each definition that a clause names; none where it names nothing that can be computed.
 * @example findMentions('持续开展国控断面汛期污染强度监测分析', MENTIONS) // water.flood-intensity at 8–14
 */
export function findMentions(text: string, definitions: readonly MentionDefinition[]): readonly Mention[] {
  return definitions.flatMap((definition) => {
    const word = definition.words.find((one) => text.includes(one))
    if (word === undefined) return []
    const start = text.indexOf(word)
    return [{ definition, start, end: start + word.length }]
  })
}
