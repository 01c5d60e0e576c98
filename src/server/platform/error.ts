/** 错误参数 — the facts a message names: which row, which file, which process. Never secrets. */
export type ErrorParams = Readonly<Record<string, string | number>>

interface AppErrorOptions {
  /** HTTP status the error stands for; 500 means the fault is ours. */
  readonly status?: number
  readonly cause?: unknown
}

/** 应用错误 — an expected failure as code and parameters; its sentence lives in the dictionaries, not here. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: string
  readonly status: number
  readonly params: ErrorParams

  constructor(code: string, params: ErrorParams, options: AppErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options.cause === undefined ? {} : { cause: options.cause })
    this.code = code
    this.params = params
    this.status = options.status ?? 500
  }
}

/** 抛错 — what services throw: `throw appError('PLAN_UNKNOWN', { planId }, { status: 404 })`. */
export function appError(code: string, params: ErrorParams = {}, options: AppErrorOptions = {}): AppError {
  return new AppError(code, params, options)
}
