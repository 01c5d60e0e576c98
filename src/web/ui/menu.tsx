import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { cx } from '#web/ui/cx.ts'
import styles from '#web/ui/menu.module.css'
import { Popover } from '#web/ui/popover.tsx'

export interface MenuItem {
  readonly key: string
  readonly label: ReactNode
  /** A second, quieter line. */
  readonly hint?: ReactNode
  /** One of several choices: whether it is the one that holds. */
  readonly isChosen?: boolean
  /** A hairline above it. */
  readonly startsGroup?: boolean
  readonly lang?: string
  readonly onSelect: () => void
}

interface MenuProps {
  readonly trigger: ReactNode
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly align?: 'start' | 'end'
  readonly side?: 'below' | 'above'
  readonly triggerClassName?: string
}

/** 菜单 — text only, no icons; arrow keys, Home, End and the first letter move, Escape closes. */
export function Menu({ items, label, ...popover }: MenuProps) {
  return (
    <Popover {...popover} label={label}>
      {(close) => <MenuList items={items} label={label} close={close} />}
    </Popover>
  )
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => (at >= last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
}

function move(event: KeyboardEvent<HTMLDivElement>): void {
  const entries = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')]
  const at = entries.findIndex((entry) => entry.matches(':focus'))
  const step = STEPS[event.key]
  const target = step
    ? entries[step(at, entries.length - 1)]
    : event.key.length === 1
      ? entries.find((entry, index) => index > at && entry.textContent?.startsWith(event.key))
      : undefined
  if (!target) return
  event.preventDefault()
  target.focus()
}

function MenuList({ items, label, close }: Pick<MenuProps, 'items' | 'label'> & { readonly close: () => void }) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLButtonElement>('[aria-checked="true"]')
    const first = chosen ?? list.current?.querySelector('button')
    first?.focus()
  }, [])
  return (
    <div role="menu" aria-label={label} tabIndex={-1} ref={list} className={styles.menu} onKeyDown={move}>
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          {...(item.isChosen === undefined
            ? { role: 'menuitem' }
            : { role: 'menuitemradio', 'aria-checked': item.isChosen })}
          tabIndex={-1}
          lang={item.lang}
          className={cx(styles.item, item.startsGroup && styles.group)}
          onClick={() => {
            close()
            item.onSelect()
          }}
        >
          <span>{item.label}</span>
          {item.hint !== undefined && <span className={styles.hint}>{item.hint}</span>}
        </button>
      ))}
    </div>
  )
}
