/** Room the sticky tools take at the top of the reading area, and a little air. */
const TOP_PX = 96
const BOTTOM_PX = 120

/** Paragraphs far away are not laid out yet, so the page grows while it is scrolled: look again until it rests. */
const MOST_LOOKS = 6

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  const room = globalThis.innerHeight - BOTTOM_PX - TOP_PX
  return top >= TOP_PX && (bottom - top > room ? top < globalThis.innerHeight / 2 : bottom <= TOP_PX + room)
}

/** 显现 — scrolls an element into comfortable view unless it is there already. */
export function bringIntoView(element: Element): void {
  let looks = 0
  const look = () => {
    looks += 1
    if (isInView(element) || looks > MOST_LOOKS) return
    const isTall = element.getBoundingClientRect().height > globalThis.innerHeight / 2
    element.scrollIntoView({ block: isTall ? 'start' : 'center' })
    requestAnimationFrame(look)
  }
  look()
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
