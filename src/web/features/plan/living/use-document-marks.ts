import { type RefObject, useEffect } from 'react'
import type { TextSpan } from '#kernel/result/issue.ts'
import { placedStretches, rangesOf } from '#web/features/plan/document/text-position.ts'
import type { SearchHit } from '#web/features/plan/living/document-search.ts'
import { bringIntoView, placeElement } from '#web/features/plan/living/reveal.ts'
import type { UnitLens } from '#web/features/plan/living/unit-lens.ts'

// The document is set once; what is selected, faded or found is marked on the finished page. React never sees these
// attributes, so choosing a clause or typing a query sets no paragraph anew.

type Paper = RefObject<HTMLElement | null>

const select = (paper: HTMLElement, key: string): Element[] => [
  ...paper.querySelectorAll(`.doc-clause[data-clause="${CSS.escape(key)}"], .doc-tr[data-item="${CSS.escape(key)}"]`),
]

/** 标出所选 — marks the selected clause (or table row) and brings it into view when `reveal` says so. */
export function useSelectedMark(paper: Paper, key: string | null, reveal: (element: Element) => void): void {
  useEffect(() => {
    if (!paper.current || key === null) return
    const items = paper.current.querySelectorAll(`[data-item="${CSS.escape(key)}"] .doc-clause`)
    const found = select(paper.current, key)
    const elements = found.length > 0 ? found : [...items]
    for (const element of elements) element.setAttribute('data-selected', '')
    const [first] = elements
    if (first) reveal(first)
    return () => {
      for (const element of elements) element.removeAttribute('data-selected')
    }
  }, [paper, key, reveal])
}

/** 单位视角 — marks the paragraphs and rows that stay; the style sheet fades the rest. */
export function useLensMark(paper: Paper, lens: UnitLens | null): void {
  useEffect(() => {
    const sheet = paper.current
    if (!sheet || lens === null) return
    sheet.setAttribute('data-lens', '')
    const staying = [...sheet.querySelectorAll('[data-item]')].filter((element) =>
      lens.has(element.getAttribute('data-item') ?? ''),
    )
    for (const element of staying) element.setAttribute('data-in-lens', '')
    const [first] = staying
    if (first && !staying.some(isOnScreen)) bringIntoView(first)
    return () => {
      sheet.removeAttribute('data-lens')
      for (const element of staying) element.removeAttribute('data-in-lens')
    }
  }, [paper, lens])
}

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < globalThis.innerHeight
}

const ALL = 'plan-search'
const CURRENT = 'plan-search-current'

/** 标出命中 — paints all hits and the current one; a browser without highlights still moves from hit to hit. */
export function useSearchMark(paper: Paper, hits: readonly SearchHit[], current: number): void {
  useEffect(() => {
    const registry = CSS.highlights
    if (!paper.current || !registry || hits.length === 0) return
    const places = placedStretches(paper.current)
    registry.set(ALL, new Highlight(...hits.flatMap((hit) => rangesOf(hit, places))))
    return () => {
      registry.delete(ALL)
    }
  }, [paper, hits])
  useCurrentMark(paper, hits[current] ?? null)
}

/** 标出当前 — paints one span of the text and brings it into view. */
export function useCurrentMark(paper: Paper, span: TextSpan | null): void {
  useEffect(() => {
    if (!paper.current || span === null) return
    const here = rangesOf(span, placedStretches(paper.current))
    CSS.highlights?.set(CURRENT, new Highlight(...here))
    const place = here[0]?.startContainer.parentElement ?? placeElement(paper.current, span.start)
    if (place) bringIntoView(place)
    return () => {
      CSS.highlights?.delete(CURRENT)
    }
  }, [paper, span])
}
