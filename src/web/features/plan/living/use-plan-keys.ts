import { useEffect } from 'react'

/** 快捷键 — what the page does for a key; returns nothing, as the key is then taken. */
export type KeyActions = Readonly<Record<'next' | 'previous' | 'open' | 'leave' | 'search' | 'help', () => void>>

const KEYS: Readonly<Record<string, keyof KeyActions>> = {
  j: 'next',
  J: 'next',
  ArrowDown: 'next',
  k: 'previous',
  K: 'previous',
  ArrowUp: 'previous',
  Enter: 'open',
  Escape: 'leave',
  '/': 'search',
  '?': 'help',
}

/** Keys that mean something else inside controls: arrows in a slider, letters in a field, Enter on a button. */
const CONTROL =
  'input, textarea, select, button, a, summary, [role="slider"], [role="tab"], [role="menu"], dialog[open]'
const FIELD = 'input, textarea, select, [contenteditable="true"]'

/** 按键的意思 — null where the key belongs to the control that has the focus, or carries a modifier. */
export function keyAction(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'>,
  focus: { readonly isField: boolean; readonly isControl: boolean },
): keyof KeyActions | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null
  const action = KEYS[event.key] ?? null
  if (focus.isField) return null
  const needsFree = event.key === 'Enter' || event.key.startsWith('Arrow')
  return needsFree && focus.isControl ? null : action
}

/** 监听 — one listener for the whole page; nothing happens while a dialog is open. */
export function usePlanKeys(actions: KeyActions): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('dialog[open]')) return
      const action = keyAction(event, {
        isField: target?.matches(FIELD) ?? false,
        isControl: target?.closest(CONTROL) != null,
      })
      if (action === null) return
      event.preventDefault()
      actions[action]()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [actions])
}
