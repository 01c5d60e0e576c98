import { fillSlots } from '#contract/messages/fill-slots.ts'
import { OBSERVATION_ISSUE_MESSAGES } from '#contract/messages/observation-issues.ts'
import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import { OBSERVATION_ISSUE_CODES, type ObservationIssueCode } from '#kernel/observation/observation-issue.ts'
import type { Language } from '#web/i18n/language.ts'

type Issue = ObservationImportWire['issues'][number]

/** 问题分组 — one code with how often it was found and those that are listed. */
export interface FindingGroup {
  readonly code: ObservationIssueCode
  readonly severity: Issue['severity']
  readonly count: number
  readonly issues: readonly Issue[]
}

const ORDER = ['error', 'warning', 'info'] as const

/** What keeps rows out stands first, then what is found most often. */
export function findingGroups({
  issueCounts,
  issues,
}: Pick<ObservationImportWire, 'issueCounts' | 'issues'>): readonly FindingGroup[] {
  const groups = issueCounts.flatMap(({ code, severity, count }): FindingGroup[] => {
    const known = OBSERVATION_ISSUE_CODES.find((one) => one === code)
    if (known === undefined) return []
    const listed = issues.filter((issue) => issue.code === code && issue.severity === severity)
    return [{ code: known, severity, count, issues: listed }]
  })
  return groups.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || b.count - a.count)
}

/** 问题说明 — cause and what to do, with the facts of this finding. */
export function findingSentence({ code, params }: Issue, language: Language): string {
  return fillSlots(OBSERVATION_ISSUE_MESSAGES[code][language], params)
}
