import { EXIT_INPUT_WRONG } from '#cli/exit-codes.ts'
import type { Language } from '#cli/language.ts'
import { AppError } from '#server/platform/error.ts'

/** 出错即说 — runs a command; an expected failure is said in one sentence with its code and gives exit code 1. */
export async function orSay(language: Language, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { errorMessage } = await import('#server/messages.ts')
    process.stderr.write(`bilan: ${errorMessage(error, language)} [${error.code}]\n`)
    process.exitCode = EXIT_INPUT_WRONG
  }
}
