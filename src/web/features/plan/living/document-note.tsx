import { Fragment, type ReactNode } from 'react'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { documentText } from '#web/features/plan/document/document-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'

interface Props {
  /** Null for a draft. */
  readonly version: number | null
  readonly issuedOn: LocalDate | null
}

/** 版本说明 — that the issued document prevails, which version this is, and when it was issued. */
export function DocumentNote({ version, issuedOn }: Props): ReactNode {
  const text = useText(documentText)
  const { language } = useLanguage()
  const parts = [
    text.prevails,
    version === null ? text.draft : text.version(version),
    ...(issuedOn === null ? [] : [formatDate(issuedOn, language)]),
  ]
  return (
    <span lang={language}>
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 ? '　·　' : null}
          <span className="doc-note-part">{part}</span>
        </Fragment>
      ))}
    </span>
  )
}
