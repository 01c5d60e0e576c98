import type { Page } from 'playwright-core'

/** 版面检查 — sideways scrolling, clipped or spilling text, and texts that are not there, one line each. */
export function layoutFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(inspectLayout)
}

/** Runs in the page; a function of the page cannot reach anything outside itself. */
function inspectLayout(): string[] {
  const TOLERANCE_PX = 1.5
  const findings = new Set<string>()

  const nameOf = (element: Element): string => {
    const own =
      element.className === '' || typeof element.className !== 'string' ? '' : `.${element.className.split(' ')[0]}`
    const text = (element.textContent ?? '').trim().slice(0, 30)
    return `${element.tagName.toLowerCase()}${own} “${text}”`
  }
  const isShown = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (getComputedStyle(at).clipPath !== 'none') return false
    }
    return true
  }
  const isMeant = (element: Element): boolean => {
    const { textOverflow, webkitLineClamp } = getComputedStyle(element)
    return textOverflow === 'ellipsis' || webkitLineClamp !== 'none'
  }

  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) findings.add(`the page scrolls sideways by ${scrollWidth - clientWidth} px`)

  for (const element of document.body.querySelectorAll('*')) {
    const { overflowX } = getComputedStyle(element)
    const scrolls = overflowX === 'auto' || overflowX === 'scroll'
    const isTooWide = element.scrollWidth > element.clientWidth + TOLERANCE_PX && element.clientWidth > 0
    // A table may scroll inside its own region if the keyboard can do it too.
    if (scrolls && isTooWide && element.getAttribute('tabindex') !== '0' && isShown(element))
      findings.add(`scrolls sideways by ${element.scrollWidth - element.clientWidth} px: ${nameOf(element)}`)
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement
    const text = node.textContent?.trim() ?? ''
    if (!element || text === '' || element.closest('script, style, noscript, rt, option') || !isShown(element)) continue
    if (/\bundefined\b|\bNaN\b|\[object |\{[a-zA-Z]+\}|^null$/.test(text))
      findings.add(`broken text: ${nameOf(element)}`)
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    if (box.width === 0 || box.height === 0) continue
    for (let around: Element | null = element; around; around = around.parentElement) {
      if (isMeant(around)) break
      const { overflowX, overflowY, display, position } = getComputedStyle(around)
      const edge = around.getBoundingClientRect()
      const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      const beyondX = Math.max(edge.left - box.left, box.right - edge.right)
      const beyondY = Math.max(edge.top - box.top, box.bottom - edge.bottom)
      if (display !== 'inline' && isCut(overflowX) && beyondX > TOLERANCE_PX) {
        findings.add(`clipped at the side by ${Math.round(beyondX)} px: ${nameOf(element)}`)
        break
      }
      if (display !== 'inline' && isCut(overflowY) && beyondY > TOLERANCE_PX && around !== document.body) {
        findings.add(`clipped above or below by ${Math.round(beyondY)} px: ${nameOf(element)}`)
        break
      }
      const holdsText = around.matches('button, a, td, th, dt, dd, p, h1, h2, h3, label, li')
      if (holdsText && display !== 'inline' && beyondX > TOLERANCE_PX) {
        findings.add(`spills out of its box by ${Math.round(beyondX)} px: ${nameOf(element)}`)
        break
      }
      if (overflowX !== 'visible' || overflowY !== 'visible' || position === 'fixed') break
    }
  }

  for (const element of document.body.querySelectorAll('button, a, h1, h2, h3, th, dt, label, [role="tab"]')) {
    const hasName = (element.textContent ?? '').trim() !== '' || element.getAttribute('aria-label')
    if (!hasName && isShown(element) && !element.querySelector('svg, img, input'))
      findings.add(`empty text: ${element.outerHTML.slice(0, 80)}`)
  }
  return [...findings]
}
