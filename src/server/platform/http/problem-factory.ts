import type { ProblemCode } from '#contract/messages/problems.ts'
import { type AppError, appError, type ErrorParams } from '#server/platform/error.ts'

/**
 * 构造问题 — from a module's table code → HTTP status: `throw planProblem('PLAN_NOT_FOUND', { plan })`. A code outside
 * the table is a compile error, and so is one for which the contract has no sentence.
 */
export function problemFactory<Code extends ProblemCode>(
  table: Readonly<Record<Code, number>>,
): (code: Code, params?: ErrorParams) => AppError {
  return (code, params = {}) => appError(code, params, { status: table[code] })
}
