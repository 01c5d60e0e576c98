import type { AnnexedObject, ParsedTarget } from '#kernel/plan/model.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import { subscriptSpans } from '#web/features/plan/document/chemical-spans.ts'
import type { DocumentItem, DocumentSource, DocumentTarget } from '#web/features/plan/document/document-source.ts'
import { figureSpan } from '#web/features/plan/document/figure-span.ts'
import type { ClauseMark, FigureMark, LintMark, Marks } from '#web/features/plan/document/inline-runs.ts'
import { mentionKey } from '#web/features/verdict/verdict-index.ts'

/** An issue about more text than this is shown in the margin only: a page of wavy lines says nothing. */
const LONGEST_UNDERLINE = 120

const byStart = (a: TextSpan, b: TextSpan): number => a.start - b.start

function clauseMarks(items: readonly DocumentItem[]): ClauseMark[] {
  return items
    .flatMap((item) =>
      item.clauses.map(({ key, kind, source }) => ({ key, kind, start: source.start, end: source.end })),
    )
    .sort(byStart)
}

/** 目标键 — names a target of a clause by its order there, so that two targets of one clause stay apart. */
export const figureKey = (item: string, order: number): string => `${item}#${order}`

/** Where the words of a target stand in the document: in its clause, behind the words of the target before it. */
function wordsOf(target: ParsedTarget, clause: TextSpan, text: string, from: number): TextSpan | null {
  const at = text.indexOf(target.text, from)
  return at >= clause.start && at + target.text.length <= clause.end
    ? { start: at, end: at + target.text.length }
    : null
}

function itemFigures(item: DocumentItem, text: string): { mark: FigureMark; target: DocumentTarget }[] {
  const taken = new Map<string, number>()
  return item.targets.flatMap((target, order) => {
    const clause = item.clauses.find(({ key }) => key === target.clause)?.source
    if (!clause) return []
    const from = taken.get(target.clause) ?? clause.start
    const words = wordsOf(target, clause, text, from) ?? wordsOf(target, clause, text, clause.start)
    if (!words) return []
    const figure = figureSpan(target)
    const mark = { key: figureKey(item.key, order), start: words.start + figure.start, end: words.start + figure.end }
    if (mark.start < from) return []
    taken.set(target.clause, mark.end)
    return [{ mark, target }]
  })
}

/** The words of a mention, where no figure stands already. */
function mentionFigures({ mentions }: DocumentSource, figures: readonly FigureMark[]): FigureMark[] {
  const isFree = (span: TextSpan) => figures.every(({ start, end }) => end <= span.start || start >= span.end)
  return mentions
    .filter(({ source }) => isFree(source))
    .map(({ clause, key, source }) => ({ key: mentionKey(clause, key), start: source.start, end: source.end }))
}

/** The class printed in the row of an annexed object; where its words stand twice there, the last is the target. */
function annexFigures({ annexes, text }: DocumentSource): FigureMark[] {
  return annexes.flatMap(({ id, classText, source }: AnnexedObject) => {
    const start = classText === '' ? -1 : text.lastIndexOf(classText, source.end - classText.length)
    return start < source.start ? [] : [{ key: id, start, end: start + classText.length }]
  })
}

/** Words inside one paragraph or cell are underlined; what is about more has its sign in the margin. */
function isUnderlined({ start, end }: TextSpan, text: string): boolean {
  return end > start && end - start <= LONGEST_UNDERLINE && !text.slice(start, end).includes('\n')
}

function lintMarks({ issues, doubts, text }: DocumentSource): LintMark[] {
  return [...issues, ...doubts.map((source) => ({ source, severity: 'info' as const }))]
    .filter(({ source }) => isUnderlined(source, text))
    .map(({ source, severity }) => ({ start: source.start, end: source.end, severity }))
    .sort(byStart)
}

/** 标记 — everything set on top of the text, and the targets behind the figures. */
export function documentMarks(source: DocumentSource): {
  readonly marks: Marks
  readonly figures: ReadonlyMap<string, DocumentTarget>
} {
  const figures = source.items.flatMap((item) => itemFigures(item, source.text))
  const printed = [...figures.map(({ mark }) => mark), ...annexFigures(source)]
  return {
    marks: {
      clauses: clauseMarks(source.items),
      figures: [...printed, ...mentionFigures(source, printed)].sort(byStart),
      lint: lintMarks(source),
      subscripts: subscriptSpans(source.text),
    },
    figures: new Map(figures.map(({ mark, target }) => [mark.key, target])),
  }
}
