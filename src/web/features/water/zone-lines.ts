import { type ReportLine, shareFigure } from '#web/features/water/report-line.ts'
import { waterText } from '#web/features/water/water-text.ts'
import type { FunctionZones, Zone } from '#web/features/water/wire.ts'
import { zonesText } from '#web/features/water/zones-text.ts'
import type { Language } from '#web/i18n/language.ts'

/** 水功能区报告句 — the share that decides, the plan's target where one is judged, the other method, who differs. */
export function zoneLines(data: FunctionZones, target: string | null, language: Language): readonly ReportLine[] {
  const text = zonesText[language]
  const { byMean, byFrequency, year, zones } = data
  if (byMean.judged === 0) return []
  const differing = zones.filter(isDisputed).map(({ name }) => name)
  return [
    [
      text.lead(year),
      shareFigure(text.whatMean, byMean.attained, byMean.judged, language),
      target === null ? '' : text.target(target),
      text.frequency,
      shareFigure(text.whatFrequency, byFrequency.attained, byFrequency.judged, language),
      text.end,
    ],
    ...(differing.length === 0 ? [] : [[text.differ(differing.join(waterText[language].join))]]),
  ]
}

/** 两法不一 — attains by one method and not by the other. */
export function isDisputed({ byMean, byFrequency }: Zone): boolean {
  return byMean !== null && byFrequency !== null && byMean.attains !== byFrequency.attains
}
