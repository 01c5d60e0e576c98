import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the sample counties lie; tests run from the root of the project. */
export const SAMPLES_ROOT = join(process.cwd(), 'samples')

/** 参照计划 — the issued plan among the samples: the folder that has a plan of its own. */
export function referencePlan(): Buffer {
  const folder = readdirSync(SAMPLES_ROOT).find((name) => existsSync(join(SAMPLES_ROOT, name, 'plan.txt')))
  if (folder === undefined) throw new Error(`no sample below ${SAMPLES_ROOT} has a plan`)
  return readFileSync(join(SAMPLES_ROOT, folder, 'plan.txt'))
}
