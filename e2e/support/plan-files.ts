import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { substitute } from '#server/samples/substitution.ts'

const substitution = z.object({ names: z.array(z.tuple([z.string(), z.string()])) })

/** The reference plan as it was issued. */
export const referencePlan = (): string => readFileSync('samples/liucheng/plan.txt', 'utf8')

/** 第三个县的计划 — the reference plan under names that no sample county has: every stated name, with 新 before it. */
export function thirdCountyPlan(): string {
  const { names } = substitution.parse(JSON.parse(readFileSync('samples/demo/substitution.json', 'utf8')))
  return substitute(
    referencePlan(),
    names.map(([from, to]) => [from, /^\d+$/.test(to) ? to : `新${to}`]),
  )
}

/** The plan as the demonstration county has it, byte for byte. */
export function demonstrationPlan(): string {
  const { names } = substitution.parse(JSON.parse(readFileSync('samples/demo/substitution.json', 'utf8')))
  return substitute(referencePlan(), names)
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
