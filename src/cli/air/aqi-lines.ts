import type { Language } from '#cli/language.ts'
import { observationSentence } from '#cli/output/observation-sentence.ts'
import { clip, padTo } from '#cli/output/text-width.ts'
import type { NationalFeed } from '#formats/observation/national-feed/national-feed.ts'
import type { AqiLevel, AqiResult } from '#kernel/air/aqi-result.ts'
import type { AqiTable } from '#kernel/air/aqi-table.ts'
import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import { factorDefinition } from '#packs/factors/all.ts'
import { AQI_LEVEL_DEFINITIONS } from '#packs/standards/aqi-levels.ts'
import { AQI_TABLES } from '#packs/standards/aqi-tables.ts'
import { aqiText } from './aqi-texts.ts'

const WIDTHS = { time: 20, station: 10, aqi: 4, level: 9, primary: 12, index: 5, edition: 11 } as const

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
    const station = this.#stations[table.station[row] ?? 0] ?? 'null'
    const primary = result?.primaries.map((factor) => JSON_SYMBOLS.get(factor)).join(',') ?? ''
    const level = result?.level ? `"${LEVELS.get(result.level)?.zh}"` : 'null'
    const edition = result ? `"${result.edition}"` : 'null'
    const reason = this.#reason(row, result)
    return (
      `{"timepoint":${this.#labels[labels.index[row] ?? 0]},"stationcode":${station},"aqi":${result?.aqi ?? null},` +
      `"primary":[${primary}],"level":${level},"iaqi":${JSON.stringify(result?.iaqi ?? {})},"edition":${edition}` +
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
      padTo(aqiText('level', language), WIDTHS.level),
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
      cell(table.stations[table.station[row] ?? 0]?.code ?? '', WIDTHS.station),
      cell(String(result?.aqi ?? '—'), WIDTHS.aqi),
      cell(level, WIDTHS.level),
      cell(result?.primaries.map((factor) => SYMBOLS.get(factor)).join(' ') ?? '', WIDTHS.primary),
      ...AIR_FACTORS.map((factor) => cell(String(result?.iaqi[factor] ?? '—'), WIDTHS.index)),
      cell(result?.edition ?? '', WIDTHS.edition),
      this.#reason(row, result),
    ]
      .join(' ')
      .trimEnd()
  }

  #reason(row: number, result: AqiResult | null): string {
    if (result !== null && result.aqi !== null) return ''
    const error = this.#errors.get(this.#feed.table.lines[row] ?? 0)
    if (error) return observationSentence(error, this.#language)
    if (result === null) return aqiText('noEdition', this.#language)
    if (result.reason?.kind !== 'incomplete') return aqiText('noData', this.#language)
    const factors = result.reason.missing
      .map((factor) => SYMBOLS.get(factor))
      .join(this.#language === 'zh' ? '、' : ', ')
    const { publishedAbove } = tableOf(result)
    const rule = `${publishedAbove.source.standard} ${publishedAbove.source.clause}`
    return aqiText('incomplete', this.#language, { factors, above: publishedAbove.aqi, rule })
  }
}

function tableOf({ edition }: AqiResult): AqiTable {
  const table = AQI_TABLES.find((each) => each.edition === edition)
  if (!table) throw new RangeError(`no table of ${edition}`)
  return table
}
