import type { ReactNode } from 'react'
import type { TextSpan } from '#kernel/result/issue.ts'
import styles from '#web/features/plan/panel/panel.module.css'
import { panelText } from '#web/features/plan/panel/panel-text.ts'
import { useText } from '#web/i18n/dictionary.ts'

/** 凭证 — the file a text was read from, as received. */
export interface Provenance {
  readonly fileName: string
  readonly fileHash: string
  /** Where the file can be fetched; null while it is only a draft's. */
  readonly href: string | null
  readonly version: { readonly no: number; readonly confirmedBy: string } | null
}

/** Who “confirmed” what came with the installation. */
const SYSTEM = 'system'

export function ProvenanceSlip({
  provenance,
  span,
}: {
  readonly provenance: Provenance
  readonly span: TextSpan | null
}): ReactNode {
  const text = useText(panelText)
  const { fileName, fileHash, href, version } = provenance
  return (
    <dl className={styles.facts}>
      <dt>{text.fileName}</dt>
      <dd>
        {fileName}
        {version === null ? null : `　${text.versionOf(version.no)}`}
      </dd>
      {span === null ? null : (
        <>
          <dt>{text.span}</dt>
          <dd>{text.spanOf(span.start, span.end)}</dd>
        </>
      )}
      <dt>{text.fileHash}</dt>
      <dd className={styles.hash}>{fileHash}</dd>
      {version === null ? null : (
        <>
          <dt>{text.confirmedBy}</dt>
          <dd>{version.confirmedBy === SYSTEM ? text.bySystem : version.confirmedBy}</dd>
        </>
      )}
      {href === null ? null : (
        <>
          <dt>{text.original}</dt>
          <dd>
            <a href={href} download={fileName}>
              {text.download}
            </a>
          </dd>
        </>
      )}
    </dl>
  )
}
