import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { documentText } from '#web/features/plan/document/document-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { useCounty } from '#web/shell/county.ts'

interface Props {
  /** Null for a draft. */
  readonly version: number | null
  readonly issuedOn: LocalDate | null
  /** Key of the plan whose versions the note leads to. */
  readonly plan?: string
}

/** 版本说明 — that the issued document prevails, which version this is, and when it was issued. */
export function DocumentNote({ version, issuedOn, plan }: Props): ReactNode {
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
      {plan === undefined ? null : (
        <>
          {'　·　'}
          <VersionsLink plan={plan} />
        </>
      )}
    </span>
  )
}

function VersionsLink({ plan }: { readonly plan: string }): ReactNode {
  const text = useText(documentText)
  const county = useCounty().slug
  return (
    <Link to="/$county/plans/$plan/versions" params={{ county, plan }}>
      {text.versions}
    </Link>
  )
}
