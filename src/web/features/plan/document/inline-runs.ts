import type { ClauseKind } from '#kernel/plan/model.ts'
import type { Severity, TextSpan } from '#kernel/result/issue.ts'

/** 行内 — a stretch of one clause (or of none), cut into groups; the groups' texts joined are the stretch. */
export interface Segment extends TextSpan {
  readonly clause: { readonly key: string; readonly kind: ClauseKind } | null
  readonly groups: readonly Group[]
}

/** 组 — atoms under one figure: `figure` is the key of its annotation, null in plain text. */
export interface Group {
  readonly figure: string | null
  readonly atoms: readonly Atom[]
}

export interface Atom {
  readonly text: string
  readonly isSubscript: boolean
  readonly mark: Severity | null
}

export interface ClauseMark extends TextSpan {
  readonly key: string
  readonly kind: ClauseKind
}

export interface FigureMark extends TextSpan {
  readonly key: string
}

export interface LintMark extends TextSpan {
  readonly severity: Severity
}

/** Everything that is set on top of the text; each list sorted by start, clauses and figures free of overlaps. */
export interface Marks {
  readonly clauses: readonly ClauseMark[]
  readonly figures: readonly FigureMark[]
  readonly lint: readonly LintMark[]
  readonly subscripts: readonly TextSpan[]
}

const WEIGHT: Record<Severity, number> = { info: 0, warning: 1, error: 2 }

/** The elements of a list sorted by start that touch [start, end). */
export function touching<T extends TextSpan>(sorted: readonly T[], { start, end }: TextSpan): T[] {
  return sorted.filter((mark) => mark.start < end && mark.end > start)
}

function cuts(span: TextSpan, marks: readonly TextSpan[]): number[] {
  const inside = marks.flatMap(({ start, end }) => [start, end]).filter((at) => at > span.start && at < span.end)
  return [...new Set([span.start, ...inside, span.end])].sort((a, b) => a - b)
}

const covers = (mark: TextSpan, at: number): boolean => mark.start <= at && at < mark.end

function gravest(lint: readonly LintMark[], at: number): Severity | null {
  let found: Severity | null = null
  for (const mark of lint) {
    if (covers(mark, at) && (found === null || WEIGHT[mark.severity] > WEIGHT[found])) found = mark.severity
  }
  return found
}

function groupsOf(text: string, span: TextSpan, marks: Marks): Group[] {
  const figures = touching(marks.figures, span)
  const lint = touching(marks.lint, span)
  const subscripts = touching(marks.subscripts, span)
  const points = cuts(span, [...figures, ...lint, ...subscripts])
  const groups: { figure: string | null; atoms: Atom[] }[] = []
  for (let index = 0; index + 1 < points.length; index += 1) {
    const start = points[index] ?? span.start
    const figure = figures.find((mark) => covers(mark, start))?.key ?? null
    const atom: Atom = {
      text: text.slice(start, points[index + 1]),
      isSubscript: subscripts.some((mark) => covers(mark, start)),
      mark: gravest(lint, start),
    }
    const last = groups.at(-1)
    if (last && last.figure === figure) last.atoms.push(atom)
    else groups.push({ figure, atoms: [atom] })
  }
  return groups
}

/** 切分 — cut a span of the document into segments by clause, groups by figure and atoms by typography; nothing is lost. */
export function segmentsOf(text: string, span: TextSpan, marks: Marks): Segment[] {
  const clauses = touching(marks.clauses, span)
  const points = cuts(span, clauses)
  return points.slice(0, -1).map((start, index) => {
    const part = { start, end: points[index + 1] ?? span.end }
    const clause = clauses.find((mark) => covers(mark, start))
    return {
      ...part,
      clause: clause ? { key: clause.key, kind: clause.kind } : null,
      groups: groupsOf(text, part, marks),
    }
  })
}
