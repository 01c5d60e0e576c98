// These functions run in the page. They are sent there as source, so they may call each other and nothing else.

/** An element as a person would point at it: its tag, its class and how its text begins. */
export function nameOf(element: Element): string {
  const [own = ''] = element.getAttribute('class')?.split(' ') ?? []
  return `${element.tagName.toLowerCase()}${own && `.${own}`} “${(element.textContent ?? '').trim().slice(0, 30)}”`
}

/** Neither hidden nor set aside for screen readers only. */
export function isShown(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (getComputedStyle(at).clipPath !== 'none') return false
  }
  return true
}

/** Every text that can be seen, with the element it stands in. */
export function shownTexts(): { readonly text: string; readonly element: Element; readonly box: DOMRect }[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.textContent?.trim() ?? ''
    if (!element || text === '' || element.closest('script, style, noscript, rt, option') || !isShown(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    found.push({ text, element, box: range.getBoundingClientRect() })
  }
  return found
}

/** What becomes of a text within one element around it: null when nothing happens to it there, '' when it is meant. */
export function fateWithin(around: Element, box: DOMRect): string | null {
  const TOLERANCE_PX = 1.5
  const { overflowX, overflowY, display, position, textOverflow, webkitLineClamp } = getComputedStyle(around)
  if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return ''
  if (display === 'inline') return null
  const edge = around.getBoundingClientRect()
  const beyondX = Math.round(Math.max(edge.left - box.left, box.right - edge.right) - TOLERANCE_PX)
  const beyondY = Math.round(Math.max(edge.top - box.top, box.bottom - edge.bottom) - TOLERANCE_PX)
  const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
  if (isCut(overflowX) && beyondX > 0) return `clipped at the side by ${beyondX} px`
  if (isCut(overflowY) && beyondY > 0 && around !== document.body) return `clipped above or below by ${beyondY} px`
  const holdsText = around.matches('button, a, td, th, dt, dd, p, h1, h2, h3, label, li')
  if (holdsText && beyondX > 0) return `spills out of its box by ${beyondX} px`
  return overflowX !== 'visible' || overflowY !== 'visible' || position === 'fixed' ? '' : null
}

export function fateOf(element: Element, box: DOMRect): string {
  for (let around: Element | null = element; around; around = around.parentElement) {
    const fate = fateWithin(around, box)
    if (fate !== null) return fate
  }
  // What stands outside altogether waits there on purpose, as the link that skips to the content.
  const { innerWidth } = globalThis
  const isCutAtLeft = box.left < -1 && box.right > 0
  const isCutAtRight = box.right > innerWidth + 1 && box.left < innerWidth
  return isCutAtLeft || isCutAtRight ? 'reaches beyond the edge of the screen' : ''
}

export function cutTexts(): string[] {
  return shownTexts()
    .filter(({ box }) => box.width > 0 && box.height > 0)
    .flatMap(({ element, box }) => {
      const fate = fateOf(element, box)
      return fate === '' ? [] : [`${fate}: ${nameOf(element)}`]
    })
}

/** The page itself must not scroll sideways; a part of it only if the keyboard can scroll it too. */
export function sidewaysScrolling(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const parts = [...document.body.querySelectorAll('*')].filter((element) => {
    const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX)
    const isTooWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
    return scrolls && isTooWide && element.getAttribute('tabindex') !== '0' && isShown(element)
  })
  return [
    ...(scrollWidth > clientWidth ? [`the page scrolls sideways by ${scrollWidth - clientWidth} px`] : []),
    ...parts.map((part) => `scrolls sideways by ${part.scrollWidth - part.clientWidth} px: ${nameOf(part)}`),
  ]
}

/** A key without a text shows as nothing, or as what JavaScript makes of nothing. */
export function missingTexts(): string[] {
  const broken = shownTexts()
    .filter(({ text }) => /\bundefined\b|\bNaN\b|\[object |\{[a-zA-Z]+\}|^null$/.test(text))
    .map(({ element }) => `broken text: ${nameOf(element)}`)
  const named = 'button, a, h1, h2, h3, th, dt, label, [role="tab"]'
  const empty = [...document.body.querySelectorAll(named)]
    .filter((element) => (element.textContent ?? '').trim() === '' && !element.getAttribute('aria-label'))
    .filter((element) => isShown(element) && !element.querySelector('svg, img, input'))
    .map((element) => `empty text: ${element.outerHTML.slice(0, 80)}`)
  return [...broken, ...empty]
}
