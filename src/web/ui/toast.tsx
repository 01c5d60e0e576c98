import { useSyncExternalStore } from 'react'
import styles from '#web/ui/toast.module.css'

/** A way back, offered while the message is shown. */
export interface ToastAction {
  readonly label: string
  readonly run: () => void
}

interface Message {
  readonly key: number
  readonly text: string
  readonly action: ToastAction | null
}

const SHOWN_MS = 6000
/** Ten seconds to take something back. */
const SHOWN_WITH_ACTION_MS = 10_000
let messages: readonly Message[] = []
let nextKey = 1
const listeners = new Set<() => void>()

function show(next: readonly Message[]): void {
  messages = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** 提示 — a short confirmation that needs no answer; never an error, which belongs where it happened. */
export function toast(text: string, action: ToastAction | null = null): void {
  const message = { key: nextKey++, text, action }
  show([...messages, message])
  setTimeout(() => dismiss(message.key), action === null ? SHOWN_MS : SHOWN_WITH_ACTION_MS)
}

function dismiss(gone: number): void {
  show(messages.filter(({ key }) => key !== gone))
}

/** Stands in the shell from the start, so that screen readers know it before it speaks. */
export function ToastRegion() {
  const shown = useSyncExternalStore(subscribe, () => messages)
  return (
    <div role="status" aria-live="polite" className={styles.region}>
      {shown.map(({ key, text, action }) => (
        <p key={key} className={styles.toast}>
          {text}
          {action === null ? null : (
            <button
              type="button"
              className={styles.action}
              onClick={() => {
                dismiss(key)
                action.run()
              }}
            >
              {action.label}
            </button>
          )}
        </p>
      ))}
    </div>
  )
}
