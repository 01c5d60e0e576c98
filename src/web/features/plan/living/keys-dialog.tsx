import type { ReactNode } from 'react'
import styles from '#web/features/plan/living/keys-dialog.module.css'
import { livingText } from '#web/features/plan/living/living-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'

const KEYS = {
  next: ['J', '↓'],
  previous: ['K', '↑'],
  open: ['Enter'],
  leave: ['Esc'],
  search: ['/'],
  settle: ['C', 'Q', 'E'],
  hits: ['Enter', 'Shift + Enter'],
  help: ['?'],
} as const

const ROWS = ['next', 'previous', 'open', 'leave', 'search', 'hits', 'settle', 'help'] as const

/** 快捷键一览 */
export function KeysDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const text = useText(livingText)
  return (
    <Dialog title={text.keysTitle} onClose={onClose} footer={<Button onClick={onClose}>{text.close}</Button>}>
      <dl className={styles.keys}>
        {ROWS.map((row) => (
          <div key={row} className={styles.row}>
            <dt>
              {KEYS[row].map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{text.key[row]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
