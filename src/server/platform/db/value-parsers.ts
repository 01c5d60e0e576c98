import { types } from 'pg'
import { instantOf } from '#kernel/time/calendar.ts'
import { databaseError } from './errors.ts'
import { parseArray } from './parse-array.ts'

type Parse = (text: string) => unknown

/** int8 → number; a count beyond 2^53 is refused rather than rounded. */
export function parseInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw databaseError('DB_VALUE_OUT_OF_RANGE', { type: 'int8', value: text })
  return value
}

const TIMESTAMPTZ = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?([+-])(\d{2})(?::(\d{2}))?(?::(\d{2}))?$/

/** timestamptz → ISO 8601 in Beijing time whatever the session's zone; microseconds are kept where there are any. */
export function parseTimestamptz(text: string): string {
  const match = TIMESTAMPTZ.exec(text)
  if (!match) throw databaseError('DB_VALUE_OUT_OF_RANGE', { type: 'timestamptz', value: text })
  const [, day, time, fraction = '', sign, hours = 0, minutes = 0, seconds = 0] = match
  // Zones of before 1900 or so differ from UTC by odd seconds.
  const offsetMs = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000
  const utcMs = Date.parse(`${day}T${time}Z`) - (sign === '-' ? -offsetMs : offsetMs)
  return instantOf(utcMs).replace('.000', `.${fraction.padEnd(3, '0')}`)
}

function parseDate(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw databaseError('DB_VALUE_OUT_OF_RANGE', { type: 'date', value: text })
  return text
}

const asText: Parse = (text) => text
const parseJson: Parse = (text) => JSON.parse(text)
const arrayOf =
  (parse: Parse): Parse =>
  (text) =>
    parseArray(text, parse)

/** Numbers have no quotes in them: split at once, several times as fast as letter by letter. */
function parseNumbers(text: string): (number | null)[] {
  if (text === '{}') return []
  if (!/^\{[^{}"]+\}$/.test(text)) return parseArray(text, Number)
  return text
    .slice(1, -1)
    .split(',')
    .map((element) => (element === 'NULL' ? null : Number(element)))
}

/**
 * Text of a column → value, by type id, the same on every engine: int8 number, numeric text (exact), date
 * 'YYYY-MM-DD', timestamptz instant, jsonb its value. What is not listed is node-postgres' own.
 */
const PARSERS: ReadonlyMap<number, Parse> = new Map([
  [20, parseInt8],
  [1016, arrayOf(parseInt8)],
  [1005, parseNumbers],
  [1007, parseNumbers],
  [1021, parseNumbers],
  [1022, parseNumbers],
  [1700, asText],
  [1231, arrayOf(asText)],
  [1082, parseDate],
  [1182, arrayOf(parseDate)],
  [1114, asText],
  [1115, arrayOf(asText)],
  [1184, parseTimestamptz],
  [1185, arrayOf(parseTimestamptz)],
  [1186, asText],
  [1187, arrayOf(asText)],
  [114, parseJson],
  [3802, parseJson],
  [199, arrayOf(parseJson)],
  [3807, arrayOf(parseJson)],
  [2951, arrayOf(asText)],
])

/** 取值规则 — given to node-postgres for every connection of both engines. */
export const valueTypes = {
  getTypeParser: (typeId: number, format?: 'text' | 'binary'): Parse =>
    (format === 'binary' ? undefined : PARSERS.get(typeId)) ?? types.getTypeParser(typeId, format),
}
