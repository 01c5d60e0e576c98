import type { TextSpan } from '#kernel/result/issue.ts'
import type { DocumentItem } from '#web/features/plan/document/document-source.ts'
import type { BlockView, DocumentView, LineView } from '#web/features/plan/document/document-view.ts'

/** 命中 — a place the search found: the words themselves, or the clause in which a unit stands under another wording. */
export interface SearchHit extends TextSpan {
  readonly kind: 'text' | 'unit' | 'id'
}

/** More hits than this mean the query says nothing; the count is shown as “more than”. */
export const MOST_HITS = 2000

function printedLines(block: BlockView): readonly LineView[] {
  return block.kind === 'table' ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines)) : block.lines
}

function textHits(view: DocumentView, query: string): SearchHit[] {
  const hits: SearchHit[] = []
  const text = view.text.toLowerCase()
  for (const { start, end } of view.blocks.flatMap(printedLines)) {
    let at = text.indexOf(query, start)
    while (at >= 0 && at + query.length <= end && hits.length < MOST_HITS) {
      hits.push({ kind: 'text', start: at, end: at + query.length })
      at = text.indexOf(query, at + query.length)
    }
  }
  return hits
}

/** Where an item is shown when it is meant as a whole: the clause that names its units, else its first clause. */
function placeOf(item: DocumentItem, wantsUnits: boolean): TextSpan {
  const named = wantsUnits ? item.clauses.find(({ kind }) => kind === 'responsibility') : undefined
  return (named ?? item.clauses[0] ?? item).source
}

function itemHits(view: DocumentView, query: string): SearchHit[] {
  return view.items.flatMap((item): SearchHit[] => {
    const clause = item.clauses.find(({ key }) => key.toLowerCase() === query)
    if (clause) return [{ kind: 'id', ...clause.source }]
    if (item.key.toLowerCase() === query) return [{ kind: 'id', ...placeOf(item, false) }]
    const hasUnit = query.length > 1 && item.assignments.some(({ name }) => name.toLowerCase().includes(query))
    return hasUnit ? [{ kind: 'unit', ...placeOf(item, true) }] : []
  })
}

const overlaps = (a: TextSpan, b: TextSpan): boolean => a.start < b.end && b.start < a.end

/** 查找 — hits of a query in reading order: words, units by their full names, items and clauses by id. Blank finds nothing. */
export function findInDocument(view: DocumentView, query: string): SearchHit[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return []
  const words = textHits(view, wanted)
  const others = itemHits(view, wanted).filter((hit) => hit.kind === 'id' || !words.some((word) => overlaps(word, hit)))
  return [...words, ...others].sort((a, b) => a.start - b.start)
}
