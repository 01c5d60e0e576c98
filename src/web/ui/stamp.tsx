import type { Role } from '#kernel/plan/model.ts'
import { dictionary, useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'
import styles from '#web/ui/stamp.module.css'

const CHARACTERS: Record<Role, string> = { lead: '牵', supporting: '配', responsible: '责' }

export const roleText = dictionary({
  zh: { lead: '牵头', supporting: '配合', responsible: '责任' },
  en: { lead: 'Lead', supporting: 'Supporting', responsible: 'Responsible' },
})

interface StampProps {
  readonly role: Role
  /** The word stands beside it: assistive technology need not hear it twice. */
  readonly silent?: boolean
}

/** 职责印 — a small hand-set character; seal ink for the lead, azure for the others. */
export function Stamp({ role, silent }: StampProps) {
  const word = useText(roleText)[role]
  return (
    <span
      {...(silent === true ? { 'aria-hidden': true } : { role: 'img', 'aria-label': word, title: word })}
      className={cx(styles.stamp, role === 'lead' && styles.lead)}
    >
      <span lang="zh-CN">{CHARACTERS[role]}</span>
    </span>
  )
}
