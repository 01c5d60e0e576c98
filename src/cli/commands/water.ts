import { type Command, InvalidArgumentError } from 'commander'
import { EXIT_INPUT_WRONG } from '#cli/exit-codes.ts'
import type { Language } from '#cli/language.ts'
import type { Answer } from '#cli/water/answers.ts'
import { sayWater } from '#cli/water/texts.ts'

interface Options {
  readonly json?: boolean
  readonly lake?: boolean
  readonly target?: string
  readonly saturation?: boolean
  readonly rounded?: boolean
  readonly rural?: boolean
  readonly before?: string
}

/** 注册水质命令 — `bilan water classify`, `tli`, `lake`, `black-odour` and `basin`; none needs a server or a database. */
export function registerWaterCommands(water: Command, language: Language): void {
  const command = (name: string, key: 'classify' | 'tli' | 'lakeCommand' | 'blackOdour' | 'basin'): Command =>
    water
      .command(name)
      .description(sayWater(key, language))
      .argument('<FILE>', sayWater('file', language))
      .option('--json', sayWater('json', language))

  command('classify', 'classify')
    .option('--lake', sayWater('lake', language))
    .option('--target <CLASS>', sayWater('target', language))
    .option('--saturation', sayWater('saturation', language))
    .option('--rounded', sayWater('rounded', language))
    .action((file: string, options: Options) => classify(file, options, language))
  command('tli', 'tli').action(async (file: string, { json }: Options) => {
    const { answerTli } = await import('#cli/water/answers.ts')
    give(await answerTli(file, json === true, language))
  })
  command('lake', 'lakeCommand').action(async (file: string, { json }: Options) => {
    const { answerLake } = await import('#cli/water/answers.ts')
    give(await answerLake(file, json === true, language))
  })
  command('black-odour', 'blackOdour')
    .option('--rural', sayWater('rural', language))
    .action(async (file: string, { json, rural }: Options) => {
      const { answerBlackOdour } = await import('#cli/water/answers.ts')
      give(await answerBlackOdour(file, { isJson: json === true, kind: rural ? 'rural' : 'urban' }, language))
    })
  command('basin', 'basin')
    .option('--lake', sayWater('lake', language))
    .option('--before <FILE>', sayWater('before', language))
    .action(async (file: string, { json, lake, before }: Options) => {
      const { answerBasin } = await import('#cli/water/answers.ts')
      const options = { isJson: json === true, isLake: lake === true, before: before ?? null }
      give(await answerBasin(file, options, language))
    })
}

async function classify(file: string, options: Options, language: Language): Promise<void> {
  const { answerClassify, targetOf } = await import('#cli/water/answers.ts')
  const target = options.target === undefined ? null : targetOf(options.target)
  // The name in quotes is what the message about wrong usage shows.
  if (options.target !== undefined && target === null) throw new InvalidArgumentError("'--target'")
  const chosen = {
    isLake: options.lake === true,
    target,
    isBySaturation: options.saturation === true,
    isRounded: options.rounded === true,
  }
  give(await answerClassify(file, chosen, options.json === true, language))
}

/** The exit code tells when something could not be read; what could be is answered all the same. */
function give({ output, isClean }: Answer): void {
  if (!isClean) process.exitCode = EXIT_INPUT_WRONG
  process.stdout.write(output)
}
