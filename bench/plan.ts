import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parsePlan } from '#kernel/plan-parser/parse-plan.ts'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { type Figure, median, time } from './figure.ts'

const PLAN = 'samples/liucheng/plan.txt'

export async function benchPlan(report: (figure: Figure) => void): Promise<void> {
  const text = readFileSync(PLAN, 'utf8')
  const warm = await time(50, 10, () => parsePlan({ text, tables: [] }, planLexicon))
  report({ name: 'plan.parse-and-lint.warm', value: median(warm), unit: 'ms', n: warm.length, note: 'goal ≤ 40' })

  const long = text.repeat(20)
  const large = await time(3, 1, () => parsePlan({ text: long, tables: [] }, planLexicon))
  report({
    name: 'plan.parse-and-lint.20-times-the-text',
    value: median(large),
    unit: 'ms',
    n: large.length,
    note: 'linear',
  })

  const direct = await time(7, 1, () => run(process.execPath, ['scripts/bilan.mjs', 'plan', 'parse', PLAN, '--json']))
  report({ name: 'plan.process.direct', value: median(direct), unit: 'ms', n: direct.length })
  const viaNpm = await time(7, 1, () => run('npm', ['run', '-s', 'bilan', '--', 'plan', 'parse', PLAN, '--json']))
  report({ name: 'plan.process.npm-run', value: median(viaNpm), unit: 'ms', n: viaNpm.length, note: 'goal ≤ 500' })
}

function run(command: string, args: readonly string[]): void {
  const result = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${result.status}`)
}
