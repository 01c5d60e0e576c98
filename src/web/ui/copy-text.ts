/**
 * 复制 — true when the text is on the clipboard. The clipboard interface exists only on secure origins, and intranets
 * are often plain http: then the shown element's text is selected and copied the old way.
 */
export async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  if (globalThis.isSecureContext) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => copySelection(shown),
    )
  }
  return copySelection(shown)
}

function copySelection(shown: HTMLElement): boolean {
  globalThis.getSelection()?.selectAllChildren(shown)
  return document.execCommand('copy')
}
