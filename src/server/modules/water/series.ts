import type { z } from 'zod'
import type { waterSeries } from '#contract/schemas/water.ts'
import { WATER_FACTORS } from '#kernel/observation/factor.ts'
import { daysBetween, type LocalDate } from '#kernel/time/calendar.ts'
import { classifyFactor } from '#kernel/water/classify-factor.ts'
import { judgedValue, usableReading } from '#kernel/water/water-limit.ts'
import { factorDefinition } from '#packs/factors/all.ts'
import { readReadings } from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { placeOrThrow, type WaterScope } from './asked.ts'
import { waterProblem } from './errors.ts'
import { placeYears } from './place-year.ts'
import { waterProvenance } from './water-provenance.ts'
import { optionsOf } from './water-rules.ts'

interface Asked {
  readonly factor: string
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Two years of four-hourly readings are what a chart can show. */
const MOST_DAYS = 732

/** 水质序列 — one factor of one place as measured, each reading with the class it would have by itself. */
export async function seriesOf(
  db: Executor,
  scope: WaterScope,
  stationId: string,
  asked: Asked,
): Promise<z.infer<typeof waterSeries>> {
  const { from, to } = asked
  if (to < from) throw waterProblem('WATER_PERIOD_REVERSED', { from, to })
  if (daysBetween(from, to) >= MOST_DAYS) throw waterProblem('WATER_PERIOD_TOO_LONG', { days: MOST_DAYS })
  const place = await placeOrThrow(db, scope, stationId)
  const readings = await readReadings(db, { ...asked, countyId: scope.county.id, stationId, asOf: scope.asOf })
  const factor = WATER_FACTORS.find((one) => one === asked.factor)
  const options = optionsOf(place)
  return {
    factor: asked.factor,
    unit: factorDefinition(asked.factor)?.unit ?? '',
    points: readings.flatMap(({ isInForce, start, value, isBelow }) => {
      if (!isInForce || value === null) return []
      const usable = usableReading({ value, isBelow })
      const waterClass =
        factor === undefined || usable === null ? null : classifyFactor(factor, judgedValue(usable), options)
      return [{ start, value, isBelow, waterClass }]
    }),
    provenance: await waterProvenance(db, scope, await placeYears(db, scope, [place])),
  }
}
