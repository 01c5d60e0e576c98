import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { hourlyResults, readableResults, tableOfRow } from '#cli/air/aqi-of-feed.ts'
import type { NationalFeed } from '#formats/observation/national-feed/national-feed.ts'
import { readNationalFeed } from '#formats/observation/national-feed/read-national-feed.ts'
import type { AqiResult } from '#kernel/air/aqi-result.ts'
import { AQI_EDITIONS } from '#kernel/air/edition.ts'
import { publishedPrimaries } from './published-primaries.ts'

const HOURS = '../shared/data/air/guangxi_stations_hourly_20260226_20260724.csv.gz'
const AQI_GOAL = 0.9998
const PRIMARY_GOAL = 0.999
/** Rows that may be left out at most, all reasons together. */
const MOST_EXCLUDED = 0.06
const SHOWN = 20

/** 公布的一行 — with what we make of its concentrations. */
interface Hour {
  readonly row: number
  readonly line: number
  readonly aqi: number | null
  readonly primaries: string
  readonly pm25: number
  readonly ours: AqiResult
}

/** 排除清单 — closed; each is decided from the published row alone, whether we agree with it or not. */
const EXCLUSIONS: readonly { readonly text: string; readonly applies: (hour: Hour) => boolean }[] = [
  {
    text: 'no AQI printed although a printed concentration lies above index 100, which 5.3.1 publishes · 有分指数超过 100 却未公布 AQI',
    applies: ({ aqi, ours }) => aqi === null && Math.max(0, ...Object.values(ours.iaqi)) > 100,
  },
  {
    text: 'PM10 alone missing and no AQI printed; in most such hours one is, and a row does not tell why · 仅缺 PM10 而未公布 AQI（多数此类时次照常公布，单看一行不知缘由）',
    applies: ({ aqi, ours }) => aqi === null && isPm10AloneMissing(ours),
  },
  {
    text: 'PM2.5 printed at the floor of 3 µg/m³ and AQI as 8, the index of 5 µg/m³ · PM2.5 按下限 3 公布而 AQI 为 8（相当于 5）',
    applies: ({ aqi, pm25 }) => aqi === 8 && pm25 === 3,
  },
]

/** 核对实时 AQI — ours of every station-hour of a feed against the published; answers the exit code. */
export function verifyAir(file: string = HOURS): number {
  if (!existsSync(file)) {
    console.error(`没有核对：缺少 ${file} · not verified: ${file} is absent`)
    return 1
  }
  const bytes = readFileSync(file)
  const reading = readNationalFeed(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, {
    labelConvention: 'ending',
    running: ['so2_24h'],
  })
  const issues = reading.kind === 'read' ? reading.feed.issues : reading.issues
  for (const issue of issues.slice(0, SHOWN)) console.error(JSON.stringify(issue))
  if (reading.kind === 'refused') return 1
  const { hours, isCompiledEqual } = hoursOf(reading.feed)
  const { badRows } = reading.feed
  console.log(`air    ${hours.length} station-hours, ${editions(hours)}; ${badRows} rows not readable`)
  console.log(
    `air    the compiled tables ${isCompiledEqual ? 'agree' : 'DISAGREE'} with the readable rule on all of them`,
  )
  tell('raw agreement', hours)
  tellByText(reading.feed, hours)
  const excluded = tellExclusions(hours)
  const rest = hours.filter((hour) => !excluded.has(hour))
  const { aqi, primary } = tell('agreement after them', rest)
  const different = rest.filter((hour) => !isSameAqi(hour) || !isSamePrimary(hour))
  for (const hour of different.slice(0, SHOWN)) console.log(`air      ${describe(hour)}`)
  const share = excluded.size / hours.length
  const isMet = aqi >= AQI_GOAL && primary >= PRIMARY_GOAL && share <= MOST_EXCLUDED && badRows === 0 && isCompiledEqual
  console.log(
    `air    ${isMet ? 'met · 达到' : 'MISSED · 未达到'} (AQI ≥ ${percent(AQI_GOAL)}, primary ≥ ${percent(PRIMARY_GOAL)})`,
  )
  return isMet ? 0 : 1
}

function hoursOf(feed: NationalFeed): { readonly hours: readonly Hour[]; readonly isCompiledEqual: boolean } {
  const tableOf = tableOfRow(feed, 'auto')
  const compiled = hourlyResults(feed, tableOf)
  const readable = readableResults(feed, 'cnemc')
  const pm25 = feed.table.columns.find(({ factor }) => factor === 'pm25')
  let isCompiledEqual = true
  const hours = Array.from(feed.table.lines, (line, row) => {
    const table = tableOf(row)
    if (table === null) throw new RangeError(`no edition for line ${line}`)
    const ours = readable(row, table)
    const other = compiled(row, table)
    isCompiledEqual &&= other.aqi === ours.aqi && other.primaries.join() === ours.primaries.join()
    const text = feed.table.published?.aqi?.[row] ?? ''
    const primaries = publishedPrimaries(feed.table.published?.primary?.[row] ?? '')
    const aqi = /^\d+$/.test(text) ? Number(text) : null
    return { row, line, aqi, primaries, pm25: (pm25?.values[row] ?? 0) / 10 ** (pm25?.decimals ?? 0), ours }
  })
  return { hours, isCompiledEqual }
}

const isSameAqi = ({ aqi, ours }: Hour): boolean => aqi === ours.aqi
const isSamePrimary = ({ primaries, ours }: Hour): boolean => primaries === [...ours.primaries].sort().join(' ')

function tell(what: string, hours: readonly Hour[]): { readonly aqi: number; readonly primary: number } {
  const aqi = hours.filter(isSameAqi).length
  const primary = hours.filter(isSamePrimary).length
  console.log(`air    ${what}: AQI ${ratio(aqi, hours.length)}, primary pollutants ${ratio(primary, hours.length)}`)
  return { aqi: aqi / hours.length, primary: primary / hours.length }
}

/** Nothing else is withheld by the letter: the others have an index, or stand outside the plan. */
function isPm10AloneMissing({ iaqi, reason }: AqiResult): boolean {
  return iaqi.pm10 === undefined && iaqi.pm25 !== undefined && reason === null
}

/** What 5.3.1 to the letter would give; under 2012 that text takes running means, which the publication never did. */
function tellByText(feed: NationalFeed, hours: readonly Hour[]): void {
  const tableOf = tableOfRow(feed, 'auto')
  const byText = readableResults(feed, 'text')
  const of2026 = hours.filter(({ ours }) => ours.edition === 'hj633-2026')
  const same = of2026.filter(({ row, aqi }) => {
    const table = tableOf(row)
    return table !== null && byText(row, table).aqi === aqi
  })
  const alone = hours.filter(({ ours }) => isPm10AloneMissing(ours))
  const printed = alone.filter(({ aqi }) => aqi !== null).length
  const withheld = alone.length - printed
  console.log(`air    by 5.3.1 to the letter (2026 only): AQI ${ratio(same.length, of2026.length)}`)
  console.log(
    `air    PM10 alone missing in ${alone.length} hours: an AQI printed in ${printed}, withheld in ${withheld}`,
  )
}

function tellExclusions(hours: readonly Hour[]): ReadonlySet<Hour> {
  const excluded = new Set<Hour>()
  for (const { text, applies } of EXCLUSIONS) {
    const found = hours.filter((hour) => !excluded.has(hour) && applies(hour))
    for (const hour of found) excluded.add(hour)
    console.log(`air    excluded ${found.length}: ${text}`)
  }
  console.log(`air    excluded in all ${ratio(excluded.size, hours.length)} (at most ${percent(MOST_EXCLUDED)})`)
  return excluded
}

function editions(hours: readonly Hour[]): string {
  return AQI_EDITIONS.map(
    (edition) => `${hours.filter(({ ours }) => ours.edition === edition).length} by ${edition}`,
  ).join(', ')
}

function describe({ line, aqi, primaries, ours }: Hour): string {
  const reason = ours.reason === null ? '' : ` (${JSON.stringify(ours.reason)})`
  return `line ${line}: published ${aqi} [${primaries}], ours ${ours.aqi} [${ours.primaries.join(' ')}]${reason} ${JSON.stringify(ours.iaqi)}`
}

const percent = (share: number): string => `${(100 * share).toFixed(3)} %`
const ratio = (part: number, whole: number): string => `${part}/${whole} = ${percent(part / whole)}`
