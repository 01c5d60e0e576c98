import type { ParsedTarget } from '#kernel/plan/model.ts'
import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import type { Binding } from './bind-target.ts'
import type { Evidence } from './evidence.ts'

/** 待判目标 — a target of a task with the clause it stands in. */
export interface VerdictTarget
  extends Pick<ParsedTarget, 'comparator' | 'value' | 'unit' | 'firmness' | 'approximate' | 'base'> {
  readonly id: string
  readonly taskKey: string
  readonly clause: string
}

export type BoundTarget = Extract<Binding, { readonly kind: 'bound' }>

/** 公布值 — the official figure of exactly this period and subject. */
export interface PublishedFigure {
  readonly value: string
  readonly documentNumber: string
  readonly note: string
}

/** 判定所据 */
export interface VerdictInput {
  readonly target: VerdictTarget
  readonly bound: BoundTarget
  /** First and last day of the target's period. */
  readonly period: { readonly from: LocalDate; readonly to: LocalDate }
  readonly asOf: Instant
  /** 截至日 — the last whole day at `asOf`, not after the period's last. */
  readonly asOfDay: LocalDate
  readonly evidence: Evidence
  readonly published: PublishedFigure | null
  /** 基期值 — of a change target, as published; null: not known. */
  readonly base: number | null
}
