import { type ReactNode, useEffect } from 'react'
import { useText } from '#web/i18n/dictionary.ts'
import styles from '#web/shell/page.module.css'
import { shellText } from '#web/shell/shell-text.ts'

/** 页名 — what the browser's tab and history call the page. */
export function usePageTitle(title: string): void {
  const text = useText(shellText)
  useEffect(() => {
    document.title = `${title} · ${text.brand}`
  }, [title, text.brand])
}

interface PageProps {
  readonly title: string
  /** One quiet line under the title. */
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** 页面 — a titled page that scrolls; the living plan fills the frame itself instead. */
export function Page({ title, lead, actions, children }: PageProps) {
  usePageTitle(title)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{title}</h1>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
