import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the sample counties lie; tests run from the root of the project. */
export const SAMPLES_ROOT = join(process.cwd(), 'samples')

/** 参照计划 — the issued plan among the samples: the folder that has a plan of its own. */
export function referencePlan(): Buffer {
  return readFileSync(join(referenceFolder(), 'plan.txt'))
}

/** The names of the county that the issued plan speaks of. */
export function referenceCounty(): { readonly nameZh: string; readonly fullName: string } {
  const stated: { readonly name: { readonly zh: string }; readonly fullName: string } = JSON.parse(
    readFileSync(join(referenceFolder(), 'county.json'), 'utf8'),
  )
  return { nameZh: stated.name.zh, fullName: stated.fullName }
}

function referenceFolder(): string {
  const folder = readdirSync(SAMPLES_ROOT).find((name) => existsSync(join(SAMPLES_ROOT, name, 'plan.txt')))
  if (folder === undefined) throw new Error(`no sample below ${SAMPLES_ROOT} has a plan`)
  return join(SAMPLES_ROOT, folder)
}
