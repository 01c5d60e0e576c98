/** Room the sticky tools take at the top of the reading area, and a little air. */
const TOP_PX = 96
const BOTTOM_PX = 120

/** 显现 — scrolls an element to the middle unless it is already in comfortable view. */
export function bringIntoView(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect()
  if (top >= TOP_PX && bottom <= globalThis.innerHeight - BOTTOM_PX) return
  element.scrollIntoView({ block: bottom - top > globalThis.innerHeight / 2 ? 'start' : 'center' })
}

export function anchorElement(paper: HTMLElement | null, anchor: string): Element | null {
  return paper?.querySelector(`[data-block="${CSS.escape(anchor)}"]`) ?? null
}

/** The stretch of text that stands at an offset of the document, or the last one before it. */
export function placeElement(paper: HTMLElement | null, offset: number): Element | null {
  let found: Element | null = null
  for (const element of paper?.querySelectorAll('[data-o]') ?? []) {
    if (Number(element.getAttribute('data-o')) > offset) break
    found = element
  }
  return found
}

/** The first clause that begins inside the window: where the keyboard starts when nothing is selected. */
export function firstVisibleClause(paper: HTMLElement | null): string | null {
  for (const element of paper?.querySelectorAll('.doc-clause') ?? []) {
    if (element.getBoundingClientRect().top >= TOP_PX) return element.getAttribute('data-clause')
  }
  return null
}
