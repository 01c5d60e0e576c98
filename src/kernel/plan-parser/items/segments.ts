import type { Entry } from '#kernel/plan-parser/outline/tree.ts'
import { hasDuty } from '#kernel/plan-parser/outline/tree.ts'
import type { Duty } from '#kernel/plan-parser/roles/duty.ts'
import { joinDuties } from '#kernel/plan-parser/roles/duty.ts'

/** 责任段 — paragraphs that share one responsibility. */
export interface DutySegment {
  readonly entries: readonly Entry[]
  readonly duty: Duty | null
}

/**
 * 分责任段 — one bracket at the end covers all paragraphs above it; where several paragraphs have brackets of their own,
 * each paragraph stands for itself, one that lost its bracket too. Lines of labels belong to the paragraph above them.
 */
export function segmentsOf(entries: readonly Entry[], endsInColon: (entry: Entry) => boolean): readonly DutySegment[] {
  const groups = withDutyLines(entries)
  const bearing = groups.filter((group) => group.some(hasDuty))
  if (bearing.length === 0) return groups.length === 0 ? [] : [{ entries: groups.flat(), duty: null }]
  const last = groups.findLastIndex((group) => group.some(hasDuty))
  if (bearing.length === 1) {
    const covered = closed(groups.slice(0, last + 1).flat())
    return [covered, ...singles(groups.slice(last + 1), endsInColon)]
  }
  return singles(groups, endsInColon)
}

function withDutyLines(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups: Entry[][] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (entry.reading.isDutyLine && last) last.push(entry)
    else groups.push([entry])
  }
  return groups
}

function singles(
  groups: readonly (readonly Entry[])[],
  endsInColon: (entry: Entry) => boolean,
): readonly DutySegment[] {
  const kept = groups.filter((group) => group.some(hasDuty) || !group.every(endsInColon))
  return kept.map((group) => closed(group))
}

function closed(entries: readonly Entry[]): DutySegment {
  const duties = entries.flatMap((entry) => entry.reading.duties)
  return { entries, duty: duties.length === 0 ? null : joinDuties(duties) }
}
