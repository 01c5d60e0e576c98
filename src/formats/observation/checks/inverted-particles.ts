import { observationIssue } from '#formats/observation/issue.ts'
import { NOT_MONITORED } from '#kernel/observation/observation-table.ts'
import type { CheckContext } from './check-context.ts'

/**
 * 颗粒物倒挂 — PM2.5 above PM10 cannot be and yet happens, because the two are measured by different methods: both are
 * kept, the hour is flagged.
 */
export function checkInvertedParticles({ table, issues, isBad, headOf }: CheckContext): void {
  const fine = table.columns.find(({ factor }) => factor === 'pm25')
  const coarse = table.columns.find(({ factor }) => factor === 'pm10')
  if (!fine || !coarse) return
  const [perFine, perCoarse] = [10 ** fine.decimals, 10 ** coarse.decimals]
  for (let row = 0; row < table.start.length; row += 1) {
    const [pm25, pm10] = [fine.values[row] ?? NOT_MONITORED, coarse.values[row] ?? NOT_MONITORED]
    if (pm25 <= NOT_MONITORED || pm10 <= NOT_MONITORED || isBad[row] === 1) continue
    if (pm25 * perCoarse <= pm10 * perFine) continue
    const params = { pm25: pm25 / perFine, pm10: pm10 / perCoarse }
    issues.push(observationIssue('PM_INVERTED', { line: table.lines[row] ?? null, column: headOf('pm25') }, params))
  }
}
