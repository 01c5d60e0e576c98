import { type ReactNode, useRef } from 'react'
import styles from '#web/features/plan/panel/panel.module.css'
import { panelText } from '#web/features/plan/panel/panel-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { Button } from '#web/ui/button.tsx'
import { copyText } from '#web/ui/copy-text.ts'
import { toast } from '#web/ui/toast.tsx'

interface Props {
  readonly id: string | null
  readonly context: readonly (string | null)[]
  readonly title: string
  readonly onClose?: () => void
}

/** 详情标题 — the line of context, the title, and the link to exactly this place. */
export function PanelHead({ id, context, title, onClose }: Props): ReactNode {
  const text = useText(panelText)
  const address = useRef<HTMLSpanElement>(null)
  const copyLink = async () => {
    if (!address.current) return
    toast((await copyText(globalThis.location.href, address.current)) ? text.copied : text.copyFailed)
  }
  const shown = context.filter((part) => part !== null)
  return (
    <header className={styles.head}>
      <div className={styles.context}>
        <span className={styles.contextText}>
          {id === null ? null : <b>{id}</b>}
          {shown.map((part, index) => (
            <span key={part} lang={langOf(part)}>
              {id === null && index === 0 ? null : <span className={styles.dot}>·</span>}
              {part}
            </span>
          ))}
        </span>
        <span className={styles.tools}>
          {id === null ? null : (
            <>
              <span ref={address} className="doc-hidden" aria-hidden="true">
                {globalThis.location.href}
              </span>
              <Button tone="quiet" onClick={() => void copyLink()}>
                {text.copyLink}
              </Button>
            </>
          )}
          {onClose === undefined ? null : (
            <Button tone="quiet" aria-label={text.close} onClick={onClose}>
              ×
            </Button>
          )}
        </span>
      </div>
      <h2 className={styles.title} lang="zh-CN">
        {title}
      </h2>
    </header>
  )
}
