import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import type { PlanIssue, PlanIssueCode } from '#kernel/plan/lint.ts'
import { settlementOfMark } from '#kernel/plan/settlement.ts'
import type { Severity, TextSpan } from '#kernel/result/issue.ts'
import type { DocumentItem, DocumentSource } from '#web/features/plan/document/document-source.ts'

/** 待看之处的种类 — a lint code, or what only matters before a draft is confirmed. */
export type ReviewKind = PlanIssueCode | 'VALUE_EXTERNAL' | 'DEADLINE_NOT_STATED' | 'UNIT_NEW'

/** 待看之处 — one place of the draft a person should look at. */
export interface ReviewPoint extends TextSpan {
  readonly key: string
  readonly kind: ReviewKind
  readonly severity: Severity
  readonly item: string | null
  /** Answered while it was a draft: it stays in the list, ticked. */
  readonly isSettled: boolean
  /** The new unit, by its whole name. */
  readonly unit?: string
}

/** 待看分组 — the points of one kind. */
export interface ReviewGroup {
  readonly kind: ReviewKind
  readonly severity: Severity
  readonly points: readonly ReviewPoint[]
}

type Found = Omit<ReviewPoint, 'key' | 'isSettled'> & { readonly isSettled?: boolean }

const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/** A value set elsewhere but printed is judged as printed; a person should know that it may change. */
function externalValues(item: DocumentItem, text: string): Found[] {
  return item.targets
    .filter(({ external, value }) => external && value !== null)
    .map((target): Found => {
      const clause = item.clauses.find(({ key }) => key === target.clause)?.source ?? item.source
      const at = text.indexOf(target.text, clause.start)
      const isInside = at >= 0 && at < clause.end
      const span = isInside ? { start: at, end: at + target.text.length } : clause
      return { ...span, kind: 'VALUE_EXTERNAL', severity: 'info', item: item.key }
    })
}

function deadlineNotStated(item: DocumentItem): Found[] {
  const place = item.clauses[0]?.source ?? item.source
  return item.deadlines.length > 0 ? [] : [{ ...place, kind: 'DEADLINE_NOT_STATED', severity: 'info', item: item.key }]
}

/** The first mention of a new unit, by its full name or as the text shortens it behind another 县 unit; else nowhere. */
function newUnit(name: string, text: string): Found {
  const words = [name, name.replace(/^县/, '')].find((candidate) => text.includes(candidate))
  const start = words === undefined ? 0 : text.indexOf(words)
  return { start, end: start + (words?.length ?? 0), kind: 'UNIT_NEW', severity: 'info', item: null, unit: name }
}

function foundIssue(issue: PlanIssue, { settlements, text }: DocumentSource): Found {
  const { code, severity, item, source } = issue
  const isSettled = settlementOfMark(issue, settlements, text) !== undefined
  return { start: source.start, end: source.end, kind: code, severity, item: item ?? null, isSettled }
}

/** 待看清单 — everything uncertain in a draft, in reading order. */
export function reviewPoints(source: DocumentSource, newUnits: ImportDraft['newUnits']): ReviewPoint[] {
  const found: Found[] = [
    ...source.issues.map((issue) => foundIssue(issue, source)),
    ...source.items.flatMap((item) => [...externalValues(item, source.text), ...deadlineNotStated(item)]),
    ...newUnits.map((name) => newUnit(name, source.text)),
  ]
  return found
    .sort((a, b) => a.start - b.start || WEIGHT[a.severity] - WEIGHT[b.severity])
    .map((point, index) => ({ isSettled: false, ...point, key: `${index}` }))
}

/** 分组 — gravest kinds first. */
export function reviewGroups(points: readonly ReviewPoint[]): ReviewGroup[] {
  const groups = new Map<ReviewKind, ReviewPoint[]>()
  for (const point of points) groups.set(point.kind, [...(groups.get(point.kind) ?? []), point])
  return [...groups]
    .map(([kind, found]) => ({ kind, severity: found[0]?.severity ?? 'info', points: found }))
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
}

/** 下一处 — moves through the list and starts again at its other end. */
export function stepPoint(points: readonly ReviewPoint[], current: string | null, step: 1 | -1): string | null {
  const at = points.findIndex(({ key }) => key === current)
  const next = at < 0 ? (step > 0 ? 0 : points.length - 1) : (at + step + points.length) % points.length
  return points[next]?.key ?? null
}
