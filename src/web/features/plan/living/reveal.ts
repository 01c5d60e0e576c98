/** Room that what sticks to the top, and the sheet or rail at the foot, take from the reading area. */
const TOP_PX = 96
const FOOT_PX = { wide: 120, narrow: 200 }
/** Paragraphs far away are not laid out yet, so the page grows while it is scrolled: look again until it rests. */
const MOST_LOOKS = 10
const STILL_LOOKS = 2

const isNarrow = (): boolean => globalThis.matchMedia('(max-width: 960px)').matches

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  const last = globalThis.innerHeight - (isNarrow() ? FOOT_PX.narrow : FOOT_PX.wide)
  const isTall = bottom - top > last - TOP_PX
  return top >= TOP_PX - 8 && (isTall ? top < globalThis.innerHeight / 3 : bottom <= last)
}

function scrollTo(element: Element): void {
  const isTall = element.getBoundingClientRect().height > globalThis.innerHeight / 3
  element.scrollIntoView({ block: isTall || isNarrow() ? 'start' : 'center' })
}

/** 显现 — scrolls an element into comfortable view unless it is there already, and stays with it while the page settles. */
export function bringIntoView(element: Element): void {
  let looks = 0
  let still = 0
  const look = () => {
    looks += 1
    still = isInView(element) ? still + 1 : 0
    if (still === 0) scrollTo(element)
    if (still < STILL_LOOKS && looks < MOST_LOOKS) requestAnimationFrame(look)
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
