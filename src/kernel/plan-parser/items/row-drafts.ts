import type { Role } from '#kernel/plan/model.ts'
import { readParagraph } from '#kernel/plan-parser/clauses/read-paragraph.ts'
import { endsSentence } from '#kernel/plan-parser/outline/line-forms.ts'
import type { Entry, Node } from '#kernel/plan-parser/outline/tree.ts'
import { joinDuties } from '#kernel/plan-parser/roles/duty.ts'
import type { DutyContext } from '#kernel/plan-parser/roles/duty-text.ts'
import { readDutyCell } from '#kernel/plan-parser/roles/duty-text.ts'
import type { ColumnKind } from '#kernel/plan-parser/structure-lexicon.ts'
import type { TaskRow, TaskTable } from '#kernel/plan-parser/tables/task-table.ts'
import { splitLines } from '#kernel/plan-parser/text/lines.ts'
import { compact } from '#kernel/plan-parser/text/plan-text.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { Draft } from './draft.ts'
import { pathOf } from './paths.ts'

const ROLES: readonly Role[] = ['lead', 'supporting', 'responsible']

/** 表行条目 — one item for every row of a task table. */
export function rowDrafts(table: TaskTable, above: Node | null, context: DutyContext): readonly Draft[] {
  const path = above === null ? [] : pathOf(above, [])
  return table.rows.map((row) => rowDraft(row, table, path, context))
}

function rowDraft(row: TaskRow, table: TaskTable, above: readonly TextSpan[], context: DutyContext): Draft {
  const entries = row.contents.flatMap((content) => cellEntries(content, context))
  const spansOf = (kind: ColumnKind): readonly TextSpan[] =>
    row.cells.filter((cell) => cell.kind === kind).map(({ span }) => span)
  const isEmpty = (kind: ColumnKind): boolean =>
    table.kinds.has(kind) && spansOf(kind).every((span) => isBlank(span, context))
  const duties = ROLES.flatMap((role) => spansOf(role).map((span) => readDutyCell(role, span, context)))
  const inText = entries.flatMap((entry) => entry.reading.duties)
  const deadline = spansOf('deadline').find((span) => span.start < span.end) ?? null
  const spans = [...row.contents, ...row.cells.map(({ span }) => span)].filter((span) => span.start < span.end)
  return {
    place: 'row',
    path: [...above, ...row.headings, ...row.groups],
    title: row.groups.at(-1) ?? null,
    section: null,
    numbered: null,
    entries,
    duty: joinDuties([...duties, ...inText]),
    row: {
      deadline,
      isLeadEmpty: isEmpty('lead'),
      isResponsibleEmpty: isEmpty('responsible'),
      span: {
        start: spans.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
        end: spans.reduce((most, { end }) => Math.max(most, end), 0),
      },
    },
  }
}

function isBlank(span: TextSpan, context: DutyContext): boolean {
  const text = compact(context.source.folded.slice(span.start, span.end))
  return text === '' || context.source.lexicon.emptyWords.includes(text)
}

/** The paragraphs of a cell; a line that ends in the middle of a sentence goes on in the next. */
function cellEntries(cell: TextSpan, context: DutyContext): readonly Entry[] {
  const { text, folded } = context.source
  const spans: TextSpan[] = []
  for (const line of splitLines(text.slice(cell.start, cell.end))) {
    if (line.isBlank) continue
    const last = spans.at(-1)
    const span = { start: cell.start + line.start, end: cell.start + line.end }
    if (last && !endsSentence(folded.slice(last.start, last.end))) spans[spans.length - 1] = { ...last, end: span.end }
    else spans.push(span)
  }
  return spans.map((span) => ({
    paragraph: { kind: 'paragraph', ...span, marker: null, indent: 0 },
    reading: readParagraph(span, context),
  }))
}
