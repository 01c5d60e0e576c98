import { type Command, Option } from 'commander'
import { sayEvaluation } from '#cli/air/evaluation-texts.ts'
import { checkPeriod, withPeriodOptions } from '#cli/air/period-options.ts'
import type { EvaluationFlags } from '#cli/air/run-evaluation.ts'
import type { Language } from '#cli/language.ts'
import type { DayDenominator } from '#kernel/air/good-days.ts'

/** 注册评价命令 — `bilan air evaluate`; needs neither server nor database. */
export function registerAirEvaluate(air: Command, language: Language): void {
  withPeriodOptions(air.command('evaluate'), language)
    .description(sayEvaluation('evaluate', language))
    .addOption(
      new Option('--denominator <DAYS>', sayEvaluation('denominator', language))
        .choices(['valid', 'calendar'])
        .default('valid'),
    )
    .action(
      async (files: readonly string[], flags: EvaluationFlags & { denominator: DayDenominator }, command: Command) => {
        checkPeriod(command, flags)
        await (await import('#cli/air/run-evaluation.ts')).runEvaluation(files, flags, language)
      },
    )
}
