import { observationIssue } from '#formats/observation/issue.ts'
import { WATER_FACTORS } from '#kernel/observation/factor.ts'
import { NOT_MONITORED, type ObservationColumn } from '#kernel/observation/observation-table.ts'
import { waterClassOf } from '#kernel/plan-parser/meaning/water-class.ts'
import { contradictedClass, type PrintedReadings } from '#kernel/water/contradicted-class.ts'
import { gb3838y2002 as standard } from '#packs/standards/gb3838-2002.ts'
import { surfaceWaterEvaluation2011 as evaluation } from '#packs/standards/surface-water-evaluation-2011.ts'
import type { CheckContext } from './check-context.ts'

const PRINTED = [...WATER_FACTORS, 'waterTemperature'] as const

/**
 * 公布类别核对 — a class that does not follow from the readings printed beside it is flagged with the one that does; both
 * are kept. What the publisher classed by may stand in no column: a person has to look.
 */
export function checkPublishedClass({ table, issues, isBad, isRepeated }: CheckContext, column: string): void {
  const published = table.published?.waterClass
  if (!published) return
  const columns = PRINTED.flatMap((factor) => {
    const found = table.columns.find((one) => one.factor === factor)
    return found ? [[factor, found] as const] : []
  })
  for (const [row, text] of published.entries()) {
    const waterClass = waterClassOf(text)
    if (waterClass === null || isBad[row] === 1 || isRepeated[row] === 1) continue
    const computed = contradictedClass(waterClass, readingsAt(columns, row), { standard, evaluation })
    if (computed === null) continue
    issues.push(observationIssue('CLASS_INCONSISTENT', { line: table.lines[row] ?? null, column }, { text, computed }))
  }
}

type PrintedColumn = readonly [factor: (typeof PRINTED)[number], column: ObservationColumn]

function readingsAt(columns: readonly PrintedColumn[], row: number): PrintedReadings {
  return Object.fromEntries(
    columns.flatMap(([factor, { values, decimals, below }]) => {
      const scaled = values[row] ?? NOT_MONITORED
      if (scaled <= NOT_MONITORED) return []
      return [[factor, { value: scaled / 10 ** decimals, isBelow: below?.[row] === 1 }]]
    }),
  )
}
