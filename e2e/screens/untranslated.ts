import type { Page } from 'playwright-core'

/** 未译文字 — Chinese that an English page neither translated nor marked as Chinese, one line each; people keep their names. */
export function untranslatedTexts(page: Page, names: readonly string[]): Promise<readonly string[]> {
  return page.evaluate((names) => {
    const found = new Set<string>()
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement
      const isForeign = element?.closest('[lang]')?.getAttribute('lang') !== 'en'
      if (!element || isForeign || element.closest('noscript, script, style')) continue
      const text = names.reduce((rest, name) => rest.replaceAll(name, ''), node.textContent ?? '').trim()
      // A name inside an English sentence is a name, as is that of a file.
      if (/\p{Script=Han}/u.test(text) && !/[A-Za-z]{2}/.test(text))
        found.add(`Chinese not marked as such: “${text.slice(0, 40)}”`)
    }
    return [...found]
  }, names)
}
