import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import { addressOf } from '#web/api/address.ts'
import styles from '#web/features/data/data.module.css'
import { findingsText } from '#web/features/data/imports/findings-text.ts'
import { type FindingGroup, findingGroups, findingSentence } from '#web/features/data/imports/findings-view.ts'
import { issueTitles } from '#web/features/data/imports/issue-titles.ts'
import look from '#web/features/data/imports/look.module.css'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { Tag } from '#web/ui/tag.tsx'

interface FindingsProps {
  readonly county: string
  readonly data: ObservationImportWire
}

/** 读取时发现的问题 — by kind, each with row and column; the first are listed, all of them downloaded. */
export function Findings({ county, data }: FindingsProps) {
  const text = useText(findingsText)
  const groups = findingGroups(data)
  const all = groups.reduce((sum, { count }) => sum + count, 0)
  if (groups.length === 0) return <p className={styles.quiet}>{text.noFindings}</p>
  return (
    <>
      {groups.map((group) => (
        <Group key={`${group.severity} ${group.code}`} group={group} isOpen={group === groups[0]} />
      ))}
      <p className={look.foot}>
        <a href={addressOf('downloadImportIssues', { params: { county, importId: data.id } })} download>
          {text.download}
        </a>
        {all > data.issues.length ? <span className={styles.quiet}>{text.listed(data.issues.length)}</span> : null}
      </p>
    </>
  )
}

const TONES = { error: 'seal', warning: 'amber', info: 'plain' } as const

function Group({ group, isOpen }: { readonly group: FindingGroup; readonly isOpen: boolean }) {
  const text = useText(findingsText)
  const titles = useText(issueTitles)
  const { language } = useLanguage()
  const { code, severity, count, issues } = group
  return (
    <details className={look.group} open={isOpen}>
      <summary className={look.groupHead}>
        <Tag tone={TONES[severity]}>{text.severities[severity]}</Tag>
        <span className={styles.name}>
          <ChemText>{titles[code]}</ChemText>
        </span>
        <span className={styles.quiet}>{text.findingCount(count)}</span>
      </summary>
      <ol className={look.issues}>
        {issues.map((issue) => (
          <li key={`${issue.line} ${issue.column} ${JSON.stringify(issue.params)}`} className={look.issue}>
            <Place issue={issue} />
            <span>
              <ChemText>{findingSentence(issue, language)}</ChemText>
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** Row and column as the person finds them in the file; nothing for what concerns the file as a whole. */
function Place({ issue: { line, column } }: { readonly issue: FindingGroup['issues'][number] }) {
  const text = useText(findingsText)
  if (line === null && column === null) return null
  return (
    <span className={look.place}>
      {line === null ? null : text.lineOf(line)}
      {column === null ? null : <span lang="zh-CN"> {column}</span>}
    </span>
  )
}
