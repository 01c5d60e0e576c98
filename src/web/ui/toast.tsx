import { useSyncExternalStore } from 'react'
import styles from '#web/ui/toast.module.css'

interface Message {
  readonly key: number
  readonly text: string
}

const SHOWN_MS = 6000
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
export function toast(text: string): void {
  const message = { key: nextKey++, text }
  show([...messages, message])
  setTimeout(() => show(messages.filter(({ key }) => key !== message.key)), SHOWN_MS)
}

/** Stands in the shell from the start, so that screen readers know it before it speaks. */
export function ToastRegion() {
  const shown = useSyncExternalStore(subscribe, () => messages)
  return (
    <div role="status" aria-live="polite" className={styles.region}>
      {shown.map(({ key, text }) => (
        <p key={key} className={styles.toast}>
          {text}
        </p>
      ))}
    </div>
  )
}
