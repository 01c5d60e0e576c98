import { type KeyboardEvent, type ReactNode, useId } from 'react'
import styles from '#web/features/plan/panel/panel.module.css'

interface Props<Key extends string> {
  readonly label: string
  readonly tabs: readonly { readonly key: Key; readonly name: string; readonly count?: number | undefined }[]
  readonly chosen: Key
  readonly onChoose: (key: Key) => void
  readonly children: ReactNode
}

/** 页签 — arrow keys move between tabs; only the chosen one is in the tab order. */
export function TabStrip<Key extends string>({ label, tabs, chosen, onChoose, children }: Props<Key>): ReactNode {
  const id = useId()
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const at = tabs.findIndex(({ key }) => key === chosen)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (!next) return
    onChoose(next.key)
    document.getElementById(`${id}-${next.key}`)?.focus()
  }
  return (
    <>
      <div role="tablist" aria-label={label} className={styles.tabs} tabIndex={-1} onKeyDown={move}>
        {tabs.map(({ key, name, count }) => (
          <button
            key={key}
            id={`${id}-${key}`}
            type="button"
            role="tab"
            className={styles.tab}
            aria-selected={key === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => onChoose(key)}
          >
            {name}
            {count === undefined || count === 0 ? null : <span className={styles.count}>{count}</span>}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${chosen}`} tabIndex={0} className={styles.body}>
        {children}
      </div>
    </>
  )
}
