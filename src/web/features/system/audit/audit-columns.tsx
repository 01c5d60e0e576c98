import type { z } from 'zod'
import type { auditEntry } from '#contract/schemas/audit.ts'
import { auditActionWords } from '#web/features/system/audit/audit-action-text.ts'
import { auditText } from '#web/features/system/audit/audit-text.ts'
import styles from '#web/features/system/system.module.css'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatInstantShort } from '#web/i18n/format.ts'
import type { Column } from '#web/ui/data-table-view.ts'

type AuditEntry = z.infer<typeof auditEntry>

const SHOWN_OF_HASH = 12

export function useAuditColumns(): readonly Column<AuditEntry>[] {
  const text = useText(auditText)
  const { language } = useLanguage()
  return [
    { key: 'seq', title: text.seq, card: 'title', value: ({ seq }) => seq },
    {
      key: 'at',
      title: text.at,
      value: ({ at }) => formatInstantShort(at),
      cell: ({ at }) => <span className={styles.nowrap}>{formatInstantShort(at)}</span>,
    },
    { key: 'actor', title: text.actor, value: ({ actor }) => (actor === 'system' ? text.system : actor) },
    { key: 'action', title: text.action, value: ({ action }) => auditActionWords(action, language) },
    {
      key: 'object',
      title: text.object,
      value: ({ object }) => object,
      cell: ({ object }) => <span className={styles.hash}>{object}</span>,
    },
    {
      key: 'hash',
      title: text.hash,
      value: ({ hash }) => hash,
      cell: ({ hash }) => (
        <span className={styles.hash} title={hash}>
          {hash.slice(0, SHOWN_OF_HASH)}…
        </span>
      ),
    },
  ]
}
