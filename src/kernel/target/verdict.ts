import type { Evaluation } from '#kernel/result/evaluation.ts'
import type { Instant, Period } from '#kernel/time/calendar.ts'

/**
 * 判定状态 — attained 达标 · failed 未达标（含已无法达标）· onTrack 有望 (p ≥ 0.8) · atRisk 有风险 · awaiting 待下达 ·
 * undetermined 无法判定 · evidenceOnly 佐证（鼓励性条款）
 */
export const VERDICT_STATES = [
  'attained',
  'failed',
  'onTrack',
  'atRisk',
  'awaiting',
  'undetermined',
  'evidenceOnly',
] as const
export type VerdictState = (typeof VERDICT_STATES)[number]

/** 余量 — what is allowed, used and left until the end of the period, in the unit of the target's own counting. */
export interface Allowance {
  readonly allowed: number
  readonly used: number
  readonly left: number
  readonly unit: string
}

/** 判定 — an indicator held against a target as of a moment; the legally rounded reading decides, the raw one stands by it. */
export interface Verdict {
  readonly targetId: string
  readonly asOf: Instant
  readonly period: Period
  readonly state: VerdictState
  readonly legal: Evaluation<number | string>
  readonly raw: Evaluation<number | string>
  readonly allowance?: Allowance
  /** Probability of attaining at the end of the period, with the name of the method that gave it. */
  readonly probability?: { readonly p: number; readonly method: string }
  readonly pace?: { readonly expected: number; readonly actual: number }
  readonly reasons: readonly string[]
}
