import { type ReportLine, shareFigure } from '#web/features/water/report-line.ts'
import { sourcesText } from '#web/features/water/sources-text.ts'
import { waterText } from '#web/features/water/water-text.ts'
import { exactShare, overWords, percentOf } from '#web/features/water/water-words.ts'
import type { OverLimit, Source, WaterSources } from '#web/features/water/wire.ts'
import { formatNumber } from '#web/i18n/format.ts'
import type { Language } from '#web/i18n/language.ts'

type SourceMonth = Source['months'][number]

/** 水源一行 — a source in one of its months; a source without any month has one row that says so. */
export interface SourceRow {
  readonly source: Source
  readonly month: SourceMonth | null
}

export function sourceRows({ sources }: WaterSources): readonly SourceRow[] {
  return sources.flatMap((source): readonly SourceRow[] =>
    source.months.length === 0 ? [{ source, month: null }] : source.months.map((month) => ({ source, month })),
  )
}

/** 超标项目 — of table 1 against the target, of tables 2 and 3 against their limits, each with its multiple. */
export function overOf({ result, supplementary }: SourceMonth): readonly OverLimit[] {
  return [
    ...(result?.overTarget ?? []),
    ...supplementary
      .filter(({ attains }) => !attains)
      .map(({ factor, value, limit }) => ({ factor, multiple: value / limit - 1 })),
  ]
}

/** 水源报告句 — by count and by volume as exact fractions, then who failed when over what. */
export function sourceLines(data: WaterSources, language: Language): readonly ReportLine[] {
  const text = sourcesText[language]
  const { byCount, byVolume, year, sources } = data
  if (byCount.judged === 0) return []
  const failed = sources.flatMap((source) => failedWords(source, language))
  return [
    [
      text.lead(year),
      shareFigure(text.whatCount, byCount.attained, byCount.judged, language),
      ...(byVolume === null
        ? [text.noVolume]
        : [
            text.leadEnd,
            {
              what: text.whatVolume,
              text: volumeWords(byVolume, language),
              raw: exactShare(tenThousandths(byVolume.attained), tenThousandths(byVolume.total)),
            },
          ]),
      text.end,
    ],
    ...(failed.length === 0 ? [] : [[text.failed(failed.join(waterText[language].listJoin))]]),
  ]
}

const VOLUME_DECIMALS = 1

export const volumeText = (value: number, language: Language): string => formatNumber(value, language, VOLUME_DECIMALS)

/** Volumes are kept to the cubic metre: sums of doubles shed what lies beyond it. */
const tenThousandths = (volume: number): number => Number(volume.toFixed(4))

function volumeWords({ attained, total }: NonNullable<WaterSources['byVolume']>, language: Language): string {
  return sourcesText[language].volume(
    volumeText(attained, language),
    volumeText(total, language),
    percentOf(attained, total),
  )
}

function failedWords({ name, months }: Source, language: Language): readonly string[] {
  const text = sourcesText[language]
  const { monthOf, sentenceJoin } = waterText[language]
  const failed = months.flatMap((month) =>
    month.attains === false
      ? [text.failedMonth(monthOf(Number(month.month.slice(5))), overWords(overOf(month), language))]
      : [],
  )
  return failed.length === 0 ? [] : [text.failedOf(name, failed.join(sentenceJoin))]
}
