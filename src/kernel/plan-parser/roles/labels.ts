import type { DutyLabel, StructureLexicon } from '#kernel/plan-parser/structure-lexicon.ts'
import { wordPattern } from '#kernel/plan-parser/text/word-pattern.ts'
import type { TextSpan } from '#kernel/result/issue.ts'

/** 标签段 — a label such as 牵头单位： and the span of what it announces. */
export interface Labelled {
  readonly label: DutyLabel
  /** Where the label itself begins. */
  readonly start: number
  readonly value: TextSpan
}

const LABELS: readonly DutyLabel[] = ['lead', 'supporting', 'responsible', 'deadline', 'person']

function labelPattern(lexicon: StructureLexicon): RegExp {
  return wordPattern(lexicon, 'label', (words, alternatives) => {
    const all = LABELS.flatMap((label) => words.labelWords[label])
    const qualifiers = alternatives(words.labelQualifiers)
    return new RegExp(
      `(^|[；。，、）\\s（［*])(?:${qualifiers})?(${alternatives(all)})\\s*(?:（[^）]{1,12}）)?\\s*[：:]`,
      'g',
    )
  })
}

function labelOf(word: string, lexicon: StructureLexicon): DutyLabel {
  return LABELS.find((label) => lexicon.labelWords[label].includes(word)) ?? 'responsible'
}

/** 读标签 — every label of folded text[start, end) with what follows it up to the next one. */
export function readLabels(folded: string, span: TextSpan, lexicon: StructureLexicon): readonly Labelled[] {
  const text = folded.slice(span.start, span.end)
  if (!/[：:]/.test(text)) return []
  const found = [...text.matchAll(labelPattern(lexicon))]
  return found.map((match, index) => {
    const start = span.start + match.index + (match[1]?.length ?? 0)
    const next = found[index + 1]
    const end = next === undefined ? span.end : span.start + next.index
    return {
      label: labelOf(match[2] ?? '', lexicon),
      start,
      value: { start: span.start + match.index + match[0].length, end },
    }
  })
}

/** 职责行 — a line of its own that begins with a label: 责任单位：… */
export function isLabelledLine(folded: string, lexicon: StructureLexicon): boolean {
  const LABEL_REACH = 24
  const first = readLabels(folded, { start: 0, end: Math.min(folded.length, LABEL_REACH) }, lexicon)[0]
  return first !== undefined && first.start <= 1
}
