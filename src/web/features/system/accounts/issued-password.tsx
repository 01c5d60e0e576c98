import { useRef, useState } from 'react'
import type { Account } from '#contract/schemas/account.ts'
import { accountsText } from '#web/features/system/accounts/accounts-text.ts'
import styles from '#web/features/system/system.module.css'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { copyText } from '#web/ui/copy-text.ts'
import { Dialog } from '#web/ui/dialog.tsx'

export interface Issued {
  readonly account: Account
  readonly password: string
}

interface IssuedPasswordProps {
  readonly issued: Issued
  readonly onClose: () => void
}

/** 初始密码 — shown this once; only the button closes it, so that a stray Escape does not lose it. */
export function IssuedPassword({ issued, onClose }: IssuedPasswordProps) {
  const text = useText(accountsText)
  const shown = useRef<HTMLElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null)
  const copy = async () => {
    if (shown.current === null) return
    setOutcome((await copyText(issued.password, shown.current)) ? 'copied' : 'notCopied')
  }
  return (
    <Dialog
      title={text.issuedTitle}
      footer={
        <Button tone="primary" onClick={onClose}>
          {text.kept}
        </Button>
      }
    >
      <p>{text.issued(issued.account.displayName, issued.account.name)}</p>
      <div className={styles.secret}>
        <code ref={shown}>{issued.password}</code>
        <Button onClick={copy}>{outcome === 'copied' ? text.copied : text.copy}</Button>
      </div>
      <p role="status" className={styles.quiet}>
        {outcome === null ? '' : text[outcome]}
      </p>
    </Dialog>
  )
}
