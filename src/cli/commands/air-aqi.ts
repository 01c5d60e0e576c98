import { type Command, Option } from 'commander'
import { aqiText } from '#cli/air/aqi-texts.ts'
import type { AqiOptions } from '#cli/air/print-aqi.ts'
import type { Language } from '#cli/language.ts'
import { AQI_EDITIONS } from '#kernel/air/edition.ts'

/** 注册 AQI 命令 — `bilan air aqi`: needs neither server nor database. */
export function registerAqiCommand(air: Command, language: Language): void {
  air
    .command('aqi')
    .description(aqiText('aqi', language))
    .argument('<FILE>', aqiText('file', language))
    .addOption(
      new Option('--edition <EDITION>', aqiText('edition', language))
        .choices(['auto', ...AQI_EDITIONS])
        .default('auto'),
    )
    .addOption(new Option('--mode <MODE>', aqiText('mode', language)).choices(['hourly', 'daily']).default('hourly'))
    .addOption(new Option('--rule <RULE>', aqiText('rule', language)).choices(['cnemc', 'text']).default('cnemc'))
    .option('--json', aqiText('json', language))
    .action(async (file: string, options: AqiOptions) => {
      const { printAqi } = await import('#cli/air/print-aqi.ts')
      await printAqi(file, options, language)
    })
}
