import { parseArgs } from 'node:util'
import { verifyAir } from './air.ts'
import { verifyWater } from './water.ts'

/** 核对公布结果 — AQI and water classes against what was published; other files of the same kinds may be named. Answers the exit code. */
export function verifyOfficial(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { air: { type: 'string' }, water: { type: 'string' } } })
  const air = verifyAir(values.air)
  console.log('')
  const water = verifyWater(values.water)
  return Math.max(air, water)
}
