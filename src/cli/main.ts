import { CommanderError } from 'commander'
import { fillSlots } from '#contract/messages/fill-slots.ts'
import { EXIT_DONE, EXIT_INPUT_WRONG, EXIT_USAGE } from './exit-codes.ts'
import { type Language, languageOf } from './language.ts'
import { USAGE_MESSAGES } from './messages.ts'
import { say } from './output/say.ts'
import { createProgram } from './program.ts'

/** 运行命令 — one command to its end; sets the exit code and never ends the process while output is on its way. */
export async function run(argv: readonly string[], { version }: { readonly version: string }): Promise<void> {
  endQuietlyWhenNobodyReads()
  const language = languageOf(argv)
  try {
    await createProgram(version, language).parseAsync(argv, { from: 'user' })
  } catch (error) {
    process.exitCode = error instanceof CommanderError ? usage(error, language) : internal(error, language)
  }
}

/** A reader such as `head` may close the pipe early; that is no error of ours. */
function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit()
    })
  }
}

function usage(error: CommanderError, language: Language): number {
  if (error.exitCode === 0) return EXIT_DONE
  // Help shown for want of a command: it has said everything.
  if (error.code === 'commander.help') return EXIT_USAGE
  const name = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  const sentence = fillSlots(
    (USAGE_MESSAGES[error.code] ?? { zh: say('usageOther', 'zh'), en: say('usageOther', 'en') })[language],
    { name },
  )
  process.stderr.write(`bilan: ${sentence}${say('usageHint', language, { command: 'bilan' })}\n`)
  return EXIT_USAGE
}

function internal(error: unknown, language: Language): number {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`bilan: ${say('internal', language)}\n${detail}\n`)
  return EXIT_INPUT_WRONG
}
