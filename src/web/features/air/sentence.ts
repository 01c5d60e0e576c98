import type { ProvenanceWire } from '#contract/schemas/observation.ts'

/** 句中之数 — a figure with its unit and the slip it opens; a slip of null: nothing stands behind it yet. */
export interface Figure {
  readonly kind: 'figure'
  readonly what: string
  readonly value: number | string
  readonly decimals?: number
  readonly unit: string
  /** As reckoned, before rounding; left out where nothing was rounded. */
  readonly raw?: string
  readonly slip: ProvenanceWire | null
}

/** 句子成分 — words, a figure, or the state of a verdict. */
export type SentencePart =
  | string
  | Figure
  | {
      readonly kind: 'state'
      readonly words: string
      readonly tone: 'calm' | 'warning'
      readonly targetId: string
    }

/** 一句话 — in the order it is read. */
export type Sentence = readonly SentencePart[]

/** The sentence as plain text, as it is read out or copied. */
export function plainSentence(sentence: Sentence): string {
  return sentence
    .map((part) => {
      if (typeof part === 'string') return part
      if (part.kind === 'state') return part.words
      return part.unit === '' ? figureText(part) : `${figureText(part)} ${part.unit}`
    })
    .join('')
}

/** The figure alone, with the decimals it is judged by. */
export function figureText({ value, decimals }: Pick<Figure, 'value' | 'decimals'>): string {
  return typeof value === 'number' && decimals !== undefined ? value.toFixed(decimals) : String(value)
}
