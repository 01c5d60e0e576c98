import { type Command, Option } from 'commander'
import { sayEvaluation } from '#cli/air/evaluation-texts.ts'
import { checkPeriod, withPeriodOptions } from '#cli/air/period-options.ts'
import type { RankingFlags } from '#cli/air/run-ranking.ts'
import type { Language } from '#cli/language.ts'

/** 注册排名命令 — `bilan air rank`; needs neither server nor database. */
export function registerAirRank(air: Command, language: Language): void {
  withPeriodOptions(air.command('rank'), language)
    .description(sayEvaluation('rank', language))
    .addOption(new Option('--by <WHAT>', sayEvaluation('by', language)).choices(['area', 'station']).default('area'))
    .action(async (files: readonly string[], flags: RankingFlags, command: Command) => {
      checkPeriod(command, flags)
      await (await import('#cli/air/run-ranking.ts')).runRanking(files, flags, language)
    })
}
