import { sql } from 'kysely'
import { AIR_DAY_FACTORS, type AirDay, type AirDayFactor, type AirDayValue } from '#kernel/air/air-day.ts'
import { isLocalDate } from '#kernel/time/calendar.ts'
import { STAGES, type Stage } from '#server/modules/observation/tables.ts'
import { ProgrammingError } from '#server/platform/db/errors.ts'

const CELL_END = '|'
export const LINE_END = '\n'

/** 日数据行文 — a row of air_day as one line of text. */
export const AIR_DAY_LINE = sql`concat_ws(${CELL_END}, day, stage, inputs_hash, value, have, flags)`

/** 读行文 — what a line says. */
export function parseAirDayLine(line: string): AirDay & { readonly stage: Stage; readonly inputsHash: string } {
  const [day = '', stageName, inputsHash = '', value = '', have = '', flags = ''] = line.split(CELL_END)
  const stage = STAGES.find((one) => one === stageName)
  if (!isLocalDate(day) || stage === undefined) throw new ProgrammingError(`no day of air: ${line}`)
  const arrays = { value: numbersIn(value), have: countsIn(have), flags: countsIn(flags) }
  return { day, stage, inputsHash, values: valuesOf(arrays) }
}

/** Of an array as PostgreSQL prints it. */
function numbersIn(array: string): (number | null)[] {
  return array
    .slice(1, -1)
    .split(',')
    .map((text) => (text === 'NULL' ? null : Number(text)))
}

const countsIn = (array: string): number[] => array.slice(1, -1).split(',').map(Number)

const VALID = 1
const NOT_MONITORED = 2
const EXCLUDED = 4

interface Arrays {
  readonly value: readonly (number | null)[]
  readonly have: readonly number[]
  readonly flags: readonly number[]
}

function valuesOf({ value, have, flags }: Arrays): AirDay['values'] {
  const of = (at: number): AirDayValue => {
    const flag = flags[at] ?? 0
    return {
      value: value[at] ?? null,
      have: have[at] ?? 0,
      isValid: (flag & VALID) !== 0,
      isNotMonitored: (flag & NOT_MONITORED) !== 0,
      isExcluded: (flag & EXCLUDED) !== 0,
    }
  }
  const at = (factor: AirDayFactor) => of(AIR_DAY_FACTORS.indexOf(factor))
  return {
    so2: at('so2'),
    no2: at('no2'),
    co: at('co'),
    pm10: at('pm10'),
    pm25: at('pm25'),
    o3Mda8: at('o3Mda8'),
    o3Hour: at('o3Hour'),
  }
}

/** 日数据入库 — the arrays of a row. */
export function airDayArrays({ values }: AirDay): Arrays {
  const listed = AIR_DAY_FACTORS.map((factor) => values[factor])
  return {
    value: listed.map(({ value }) => value),
    have: listed.map(({ have }) => have),
    flags: listed.map(
      ({ isValid, isNotMonitored, isExcluded }) =>
        (isValid ? VALID : 0) + (isNotMonitored ? NOT_MONITORED : 0) + (isExcluded ? EXCLUDED : 0),
    ),
  }
}
