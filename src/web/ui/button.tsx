import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from '#web/ui/button.module.css'
import { cx } from '#web/ui/cx.ts'

export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'danger'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: ButtonTone
  /** 44 px high: the one action of a phone screen or a form. */
  readonly large?: boolean
  /** The action is under way: still focusable, announces itself busy, does nothing. */
  readonly busy?: boolean
  readonly children: ReactNode
}

/** 按钮 — primary once a view; quiet is a text link that acts. */
export function Button({ tone = 'plain', large, busy, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(styles.button, styles[tone], large && styles.large, className)}
      aria-busy={busy === true ? true : undefined}
      aria-disabled={busy === true ? true : undefined}
      onClick={busy === true ? (event) => event.preventDefault() : onClick}
    />
  )
}
