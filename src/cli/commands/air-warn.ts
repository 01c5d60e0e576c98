import { type Command, InvalidArgumentError, Option } from 'commander'
import { sayEvaluation } from '#cli/air/evaluation-texts.ts'
import type { AtHour, WarningFlags } from '#cli/air/run-warnings.ts'
import type { Language } from '#cli/language.ts'
import { isLocalDate } from '#kernel/time/calendar.ts'

/** 注册预警条件命令 — `bilan air warn`; needs neither server nor database. */
export function registerAirWarn(air: Command, language: Language): void {
  air
    .command('warn')
    .description(sayEvaluation('warn', language))
    .argument('<FILE...>', sayEvaluation('files', language))
    .requiredOption('--at <T>', sayEvaluation('at', language), parseHour)
    .addOption(
      new Option('--labels <LABELS>', sayEvaluation('labels', language))
        .choices(['ending', 'starting'])
        .default('ending'),
    )
    .option('--json', sayEvaluation('json', language))
    .action(async (files: readonly string[], flags: WarningFlags) => {
      await (await import('#cli/air/run-warnings.ts')).runWarnings(files, flags, language)
    })
}

function parseHour(text: string): AtHour {
  const [day = '', hour = ''] = text.split('T')
  if (!isLocalDate(day) || !/^([01]\d|2[0-3])(:00)?$/.test(hour)) throw new InvalidArgumentError('')
  return { day, hour: Number(hour.slice(0, 2)) }
}
