import { type ReactNode, useCallback, useId, useRef, useState } from 'react'
import { cx } from '#web/ui/cx.ts'
import styles from '#web/ui/popover.module.css'
import { useDismiss } from '#web/ui/use-dismiss.ts'

interface PopoverProps {
  /** What the trigger shows; its accessible name is `label` when given. */
  readonly trigger: ReactNode
  readonly label?: string
  readonly align?: 'start' | 'end'
  readonly side?: 'below' | 'above'
  readonly triggerClassName?: string
  /** `close` gives the focus back to the trigger. */
  readonly children: (close: () => void) => ReactNode
}

/** 浮层 — a button with a small panel under it, for what a menu cannot hold (a date, a note, a few fields). */
export function Popover({ trigger, label, align = 'start', side = 'below', triggerClassName, children }: PopoverProps) {
  const [isOpen, setIsOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const close = useCallback(() => setIsOpen(false), [])
  useDismiss(box, isOpen, close)
  const closeAndReturn = () => {
    close()
    box.current?.querySelector('button')?.focus()
  }
  return (
    <div className={styles.box} ref={box}>
      <button
        type="button"
        className={cx(styles.trigger, triggerClassName)}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {trigger}
      </button>
      <div id={id} className={cx(styles.panel, styles[align], styles[side])} hidden={!isOpen}>
        {isOpen && children(closeAndReturn)}
      </div>
    </div>
  )
}
