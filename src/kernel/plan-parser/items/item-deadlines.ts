import type { Deadline } from '#kernel/plan/model.ts'
import type { PlanLexicon } from '#kernel/plan-parser/lexicon.ts'
import { readDeadlines } from '#kernel/plan-parser/meaning/deadlines.ts'
import { flatten } from '#kernel/plan-parser/text/flat-text.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { printed, trimmed } from '#kernel/plan-parser/text/plan-text.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'

/** 时限语境 — the year and the day of issue that unfinished dates are read by. */
export interface PlanTime {
  readonly year: number | null
  readonly issuedOn: LocalDate | null
}

interface DeadlineReader {
  readonly source: PlanText
  readonly time: PlanTime
  readonly lexicon: PlanLexicon
}

/** 一处时限 — deadlines of one span, read as a sentence or as a deadline cell. */
export function deadlinesIn(
  span: TextSpan,
  place: 'clause' | 'cell',
  { source, time, lexicon }: DeadlineReader,
): readonly Deadline[] {
  const flat = flatten(source.text, trimmed(source.text, span))
  return readDeadlines(flat.text, 0, { ...time, place }, lexicon.meaning).map((deadline) => {
    const words = flat.span(deadline.source.start, deadline.source.end)
    return { ...deadline, text: printed(source, words), source: words }
  })
}

function sameness(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'date':
      return `date ${deadline.date}`
    case 'relative':
      return `relative ${deadline.workingDays} ${deadline.event}`
    case 'conditional':
      return `conditional ${deadline.event}`
    case 'stated-elsewhere':
      return `stated-elsewhere ${deadline.text}`
    default:
      return deadline.kind
  }
}

/** 并时限 — those of the cell and of the text, each once, in printed order; of two that say the same the cell's stands. */
export function mergeDeadlines(cells: readonly Deadline[], text: readonly Deadline[]): readonly Deadline[] {
  const seen = new Set<string>()
  const kept: Deadline[] = []
  for (const deadline of [...cells, ...text]) {
    const key = sameness(deadline)
    if (seen.has(key)) continue
    seen.add(key)
    kept.push(deadline)
  }
  return kept.sort((left, right) => left.source.start - right.source.start)
}
