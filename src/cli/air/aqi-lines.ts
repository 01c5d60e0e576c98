import type { Language } from '#cli/language.ts'
import { observationSentence } from '#cli/output/observation-sentence.ts'
import { clip, padTo } from '#cli/output/text-width.ts'
import type { NationalFeed } from '#formats/observation/national-feed/national-feed.ts'
import type { AqiLevel, AqiResult } from '#kernel/air/aqi-result.ts'
import type { AqiTable } from '#kernel/air/aqi-table.ts'
import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import { MISSING } from '#kernel/observation/observation-table.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import { factorDefinition } from '#packs/factors/all.ts'
import { AQI_LEVEL_DEFINITIONS } from '#packs/standards/aqi-levels.ts'
import { AQI_TABLES } from '#packs/standards/aqi-tables.ts'
import { aqiText } from './aqi-texts.ts'

const WIDTHS = { time: 20, station: 10, aqi: 4, level: { zh: 9, en: 18 }, primary: 12, index: 5, edition: 11 } as const

const SYMBOLS: ReadonlyMap<AirFactor, string> = new Map(
  AIR_FACTORS.map((factor) => [factor, factorDefinition(factor)?.symbol ?? factor]),
)
const JSON_SYMBOLS: ReadonlyMap<AirFactor, string> = new Map(
  AIR_FACTORS.map((factor) => [factor, JSON.stringify(SYMBOLS.get(factor))]),
)
const LEVELS: ReadonlyMap<AqiLevel, (typeof AQI_LEVEL_DEFINITIONS)[number]['label']> = new Map(
  AQI_LEVEL_DEFINITIONS.map(({ level, label }) => [level, label]),
)

/** AQI 的行 — one row of the file with its result, as JSON or for a terminal. */
export class AqiLines {
  readonly #feed: NationalFeed
  readonly #language: Language
  readonly #labels: readonly string[]
  readonly #stations: readonly string[]
  /** First error of each line, which then explains a missing AQI better than what is left of the row. */
  readonly #errors: ReadonlyMap<number, ObservationIssue>

  constructor(feed: NationalFeed, language: Language) {
    this.#feed = feed
    this.#language = language
    this.#labels = feed.labels.texts.map((text) => JSON.stringify(text.trim()))
    this.#stations = feed.table.stations.map(({ code }) => JSON.stringify(code))
    const errors = feed.issues.filter(({ severity, line }) => severity === 'error' && line !== null)
    this.#errors = new Map(errors.reverse().map((issue) => [issue.line ?? 0, issue]))
  }

  /** The fixed wire form; built by hand because a month of a province is 200,000 of them. */
  json(row: number, result: AqiResult | null): string {
    const { labels, table } = this.#feed
    const station = this.#stations[table.station[row] ?? -1] ?? 'null'
    const primary = result?.primaries.map((factor) => JSON_SYMBOLS.get(factor)).join(',') ?? ''
    const level = result?.level ? `"${LEVELS.get(result.level)?.zh}"` : 'null'
    const edition = result ? `"${result.edition}"` : 'null'
    const reason = this.#reason(row, result)
    return (
      `{"timepoint":${this.#labels[labels.index[row] ?? 0]},"stationcode":${station},"aqi":${result?.aqi ?? null},` +
      `"primary":[${primary}],"level":${level},"iaqi":${indexes(result?.iaqi ?? {})},"edition":${edition}` +
      `${reason === '' ? '' : `,"reason":${JSON.stringify(reason)}`}}`
    )
  }

  head(): string {
    const language = this.#language
    const factors = AIR_FACTORS.map((factor) => padTo(SYMBOLS.get(factor) ?? '', WIDTHS.index))
    return `${[
      padTo(aqiText('time', language), WIDTHS.time),
      padTo(aqiText('station', language), WIDTHS.station),
      padTo('AQI', WIDTHS.aqi),
      padTo(aqiText('level', language), WIDTHS.level[language]),
      padTo(aqiText('primary', language), WIDTHS.primary),
      ...factors,
      padTo(aqiText('editionHead', language), WIDTHS.edition),
      aqiText('reason', language),
    ]
      .join(' ')
      .trimEnd()}\n`
  }

  text(row: number, result: AqiResult | null): string {
    const { labels, table } = this.#feed
    const cell = (text: string, width: number): string => padTo(clip(text, width), width)
    const level = result?.level ? (LEVELS.get(result.level)?.[this.#language] ?? '') : ''
    return [
      cell(labels.texts[labels.index[row] ?? 0]?.trim() ?? '', WIDTHS.time),
      cell(table.stations[table.station[row] ?? -1]?.code ?? '', WIDTHS.station),
      cell(String(result?.aqi ?? '—'), WIDTHS.aqi),
      cell(level, WIDTHS.level[this.#language]),
      cell(result?.primaries.map((factor) => SYMBOLS.get(factor)).join(' ') ?? '', WIDTHS.primary),
      ...AIR_FACTORS.map((factor) => cell(String(result?.iaqi[factor] ?? '—'), WIDTHS.index)),
      cell(result?.edition ?? '', WIDTHS.edition),
      this.#reason(row, result),
    ]
      .join(' ')
      .trimEnd()
  }

  #reason(row: number, result: AqiResult | null): string {
    // An AQI of what could be read (5.3.1: above 100) says what could not.
    const error = this.#errors.get(this.#feed.table.lines[row] ?? 0)
    if (error) return observationSentence(error, this.#language)
    if (result !== null && result.aqi !== null) return this.#practice(row, result)
    if (result === null) return aqiText('noEdition', this.#language)
    if (result.reason?.kind !== 'incomplete') return aqiText('noData', this.#language)
    const { publishedAbove } = tableOf(result)
    return aqiText('incomplete', this.#language, {
      factors: this.#listed(result.reason.missing),
      above: publishedAbove.aqi,
      rule: nameOf(publishedAbove.source),
    })
  }

  /** An AQI that the publication prints and the text withholds says so. */
  #practice(row: number, { aqi, iaqi, edition }: AqiResult): string {
    if (iaqi.pm10 !== undefined) return ''
    const { publishedAbove, publishedWithout } = tableOf({ edition })
    const missing = publishedWithout.factors.filter((factor) => this.#isMissing(factor, row))
    if (missing.length === 0 || (aqi ?? 0) > publishedAbove.aqi) return ''
    return aqiText('byPractice', this.#language, { factors: this.#listed(missing) })
  }

  #isMissing(factor: AirFactor, row: number): boolean {
    const column = this.#feed.table.columns.find((each) => each.factor === factor)
    return column?.values[row] === MISSING
  }

  #listed(factors: readonly AirFactor[]): string {
    return factors.map((factor) => SYMBOLS.get(factor)).join(this.#language === 'zh' ? '、' : ', ')
  }
}

function tableOf({ edition }: Pick<AqiResult, 'edition'>): AqiTable {
  const table = AQI_TABLES.find((each) => each.edition === edition)
  if (!table) throw new RangeError(`no table of ${edition}`)
  return table
}

function nameOf({ standard, clause }: RuleRef): string {
  return `${standard} ${clause}`
}

/** Numbers under fixed names: no escaping to think of, and four times as fast as the general way. */
function indexes(iaqi: AqiResult['iaqi']): string {
  let text = ''
  for (const factor of AIR_FACTORS) {
    const index = iaqi[factor]
    if (index !== undefined) text += `${text === '' ? '' : ','}"${factor}":${index}`
  }
  return `{${text}}`
}
