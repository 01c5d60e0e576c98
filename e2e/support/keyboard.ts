import type { Page } from 'playwright-core'

export interface Reach {
  /** Controls that can be seen and that Tab never stops at. */
  readonly neverReached: readonly string[]
  /** Controls that look the same with and without the focus. */
  readonly withoutFocusMark: readonly string[]
}

const MOST_STOPS = 1000

/**
 * 键盘可达 — walks the page by Tab from its start until it comes round, and names what a pointer can use and the
 * keyboard cannot. Controls that arrow keys reach (tabs, radio groups, menus, days of a calendar) count through the one Tab stops at.
 */
export async function elementsOutOfReach(page: Page): Promise<Reach> {
  await page.addStyleTag({ content: '* { transition: none !important }' })
  const unmarked = new Set<string>()
  // Behind its last control the walk leaves the page once, and comes back to the first.
  let timesOutside = 0
  for (let stop = 0; stop < MOST_STOPS && timesOutside < 2; stop += 1) {
    const seen = await page.evaluate(markFocus)
    if (seen.kind === 'known') break
    if (seen.kind === 'outside') timesOutside += 1
    if (seen.kind === 'unmarked') unmarked.add(seen.element)
    await page.keyboard.press('Tab')
  }
  const neverReached = await page.evaluate(() => {
    const usable = 'a[href], button, input, select, textarea, summary, [role="slider"], [role="tab"]'
    return [...document.querySelectorAll(usable)]
      .filter((element) => {
        const isShown = element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0
        const isOff = element.matches(':disabled, [hidden] *') || element.closest('[inert]') !== null
        const isWithinGroup = element.matches(
          '[role="tab"][tabindex="-1"], [role="menuitem"], [role="menuitemradio"], [data-arrow-keys] [tabindex="-1"]',
        )
        return isShown && !isOff && !isWithinGroup && !element.hasAttribute('data-reached')
      })
      .map((element) => element.outerHTML.slice(0, 120))
  })
  return { neverReached, withoutFocusMark: [...unmarked] }
}

type Stop = { readonly kind: 'outside' | 'known' | 'marked' } | { readonly kind: 'unmarked'; readonly element: string }

function markFocus(): Stop {
  const element = document.activeElement
  if (!element || element === document.body) return { kind: 'outside' }
  if (element.hasAttribute('data-reached')) return { kind: 'known' }
  element.setAttribute('data-reached', '')
  const look = () =>
    // A field may show the focus on the box around it.
    [element, element.parentElement].map((place) => {
      if (!place) return ''
      const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(place)
      return [outline, boxShadow, borderColor, backgroundColor].join()
    })
  const focused = look().join()
  if (element instanceof HTMLElement) element.blur()
  const isMarked = look().join() !== focused
  if (element instanceof HTMLElement) element.focus()
  return isMarked ? { kind: 'marked' } : { kind: 'unmarked', element: element.outerHTML.slice(0, 120) }
}
