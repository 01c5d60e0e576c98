import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react'
import { cx } from '#web/ui/cx.ts'
import styles from '#web/ui/dialog.module.css'

interface DialogProps {
  readonly title: string
  /** Called when the person wants it gone (Escape, backdrop, close button); leave out when there is no way back. */
  readonly onClose?: () => void
  readonly children: ReactNode
  readonly footer?: ReactNode
  /** A sheet rises from the lower edge at phone width and stands at the right on wide screens. */
  readonly shape?: 'box' | 'sheet'
}

/** 对话框 — the native modal dialog: focus stays inside, Escape leaves, focus returns to where it was. */
export function Dialog({ title, onClose, children, footer, shape = 'box' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  const cancel = (event: SyntheticEvent) => {
    event.preventDefault()
    onClose?.()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the backdrop is for pointers; the keyboard has Escape (onCancel)
    <dialog
      ref={dialog}
      className={cx(styles.dialog, styles[shape])}
      aria-labelledby={id}
      onCancel={cancel}
      onClick={(event) => {
        if (event.target === dialog.current) onClose?.()
      }}
    >
      <div className={styles.body}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {children}
        {footer !== undefined && <div className={styles.footer}>{footer}</div>}
      </div>
    </dialog>
  )
}
