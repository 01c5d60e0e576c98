/**
 * 本机记忆 — small choices kept in this browser (language, last county). A browser that forbids storage
 * simply forgets them: nothing of meaning is kept here, so refusal is not an error.
 */
export function recall(key: string): string | null {
  try {
    return globalThis.localStorage?.getItem(`bilan.${key}`) ?? null
  } catch {
    return null
  }
}

export function remember(key: string, value: string): void {
  try {
    globalThis.localStorage?.setItem(`bilan.${key}`, value)
  } catch {
    // Private windows refuse to store; the choice then lasts as long as the page.
  }
}
