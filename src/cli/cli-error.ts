import type { CliErrorCode } from './messages.ts'

/** 命令行错误 — an input that cannot be reached; carries its code and parameters to where sentences are written. */
export class CliError extends Error {
  readonly code: CliErrorCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: CliErrorCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.name = 'CliError'
    this.code = code
    this.params = params
  }
}
