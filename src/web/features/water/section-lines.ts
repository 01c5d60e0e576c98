import type { WaterClass } from '#kernel/plan/model.ts'
import { statusOfClass } from '#kernel/water/quality-status.ts'
import { attainsClass } from '#kernel/water/water-class.ts'
import { factorName } from '#web/features/evidence/factor-words.ts'
import { attainedMonths, type MonthCell } from '#web/features/water/months-view.ts'
import type { ReportLine } from '#web/features/water/report-line.ts'
import { sectionText } from '#web/features/water/section-text.ts'
import { sectionsText } from '#web/features/water/sections-text.ts'
import { waterText } from '#web/features/water/water-text.ts'
import { factorList, overWords } from '#web/features/water/water-words.ts'
import type { WaterResult, WaterSection } from '#web/features/water/wire.ts'
import type { Language } from '#web/i18n/language.ts'

/** 断面报告句 — the class of the year and its target, what is over and by how much, the months, the change. */
export function sectionLines(
  section: WaterSection,
  cells: readonly MonthCell[],
  language: Language,
): readonly ReportLine[] {
  const text = sectionText[language]
  const { yearResult, change } = section
  if (yearResult === null || yearResult.waterClass === null) return [[text.noYear(section.year)]]
  return [
    classLine(section, { ...yearResult, waterClass: yearResult.waterClass }, language),
    ...overLine(section, yearResult, language),
    ...monthsLine(section, cells, language),
    ...(change === null ? [] : [[text.change(text.changes[change])]]),
  ]
}

function periodOf({ year, months }: WaterSection, language: Language): string {
  const measured = months.flatMap(({ month, result, isOver }) =>
    isOver && result !== null ? [Number(month.slice(5))] : [],
  )
  return sectionsText[language].period(year, Math.max(1, ...measured))
}

function classLine(
  section: WaterSection,
  { waterClass, attains, determining }: WaterResult & { readonly waterClass: WaterClass },
  language: Language,
): ReportLine {
  const text = sectionText[language]
  const { classOf, status } = waterText[language]
  const { name, targetClass } = section.place
  const verdict =
    targetClass === null || attains === null ? '' : text[attains ? 'attains' : 'fails'](classOf(targetClass))
  return [
    text.mean(periodOf(section, language), name),
    { what: text.whatClass, text: classOf(waterClass), ...decidingMeans(section, language) },
    text.statusOf(status[statusOfClass(waterClass)]),
    verdict,
    determining.length === 0 || waterClass === 'Ⅰ' ? '' : text.determining(factorList(determining, language)),
    text.end,
  ]
}

/** 定类均值 — the unrounded means that decide the class, for its slip. */
function decidingMeans({ yearResult }: WaterSection, language: Language): { readonly raw?: string } {
  const means = (yearResult?.factors ?? [])
    .filter(({ factor }) => yearResult?.determining.includes(factor) === true)
    .map(({ factor, value }) => `${factorName(factor, language)} ${Number(value.toPrecision(6))}`)
  return means.length === 0 ? {} : { raw: means.join(waterText[language].join) }
}

/** Both multiples: over the section's own target, and over class Ⅲ as the evaluation method names main pollutants. */
function overLine({ place }: WaterSection, result: WaterResult, language: Language): readonly ReportLine[] {
  const text = sectionText[language]
  const { overTarget, mainPollutants, waterClass } = result
  const target = place.targetClass
  const isMissed = target !== null && overTarget.length > 0
  return [
    ...(isMissed ? [[text.overTarget(waterText[language].classOf(target), overWords(overTarget, language))]] : []),
    ...(mainPollutants.length > 0 ? [[text.mainPollutants(overWords(mainPollutants, language))]] : []),
    ...(isMissed && waterClass !== null && attainsClass(waterClass, 'Ⅲ') ? [[text.noMain]] : []),
  ]
}

function monthsLine(section: WaterSection, cells: readonly MonthCell[], language: Language): readonly ReportLine[] {
  const text = sectionText[language]
  const { listJoin } = waterText[language]
  const { attained, judged, official } = attainedMonths(cells)
  if (judged === 0) return []
  const failed = failedMonths(section, cells, language)
  return [
    [
      text.months(judged),
      { what: text.whatMonths, text: String(attained), raw: `${attained}/${judged}` },
      text.monthsEnd,
      official === null ? '' : text.byOfficial(official),
      failed.length === 0 ? '' : text.failedMonths(failed.join(listJoin)),
      text.end,
    ],
  ]
}

/** 未达标月份 — by our reckoning, each with what was over and, where another was published, the official class. */
function failedMonths(section: WaterSection, cells: readonly MonthCell[], language: Language): readonly string[] {
  const text = sectionText[language]
  const { classOf, monthOf, sentenceJoin } = waterText[language]
  return cells.flatMap((cell) => {
    if (cell.kind !== 'class' || cell.isRunning || cell.attains !== false) return []
    const month = monthOf(Number(cell.month.slice(5)))
    const over = section.months.find((one) => one.month === cell.month)?.result?.overTarget ?? []
    const words = [overWords(over, language)]
    if (cell.official !== null) words.push(text.officialMonth(classOf(cell.official.waterClass)))
    return [text.failedMonth(month, classOf(cell.waterClass), words.filter((one) => one !== '').join(sentenceJoin))]
  })
}
