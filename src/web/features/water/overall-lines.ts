import { statusOfClass } from '#kernel/water/quality-status.ts'
import { WATER_CLASSES } from '#kernel/water/water-class.ts'
import { type ReportLine, shareFigure } from '#web/features/water/report-line.ts'
import { sectionsText } from '#web/features/water/sections-text.ts'
import { waterText } from '#web/features/water/water-text.ts'
import { factorList, overWords } from '#web/features/water/water-words.ts'
import type { WaterSections } from '#web/features/water/wire.ts'
import type { Language } from '#web/i18n/language.ts'

/** 总体评价各句 — the rivers as a whole and by which method; then who misses the target; lakes by themselves. */
export function overallLines(sections: WaterSections, language: Language): readonly ReportLine[] {
  return [...riverLines(sections, language), ...targetLine(sections, language), ...lakeLine(sections, language)]
}

/** 评价时段 — from January to the last month with a class. */
export function periodWords({ year, sections }: WaterSections, language: Language): string {
  const measured = sections.flatMap(({ months }) => months.filter(({ result, isOver }) => isOver && result !== null))
  const last = Math.max(1, ...measured.map(({ month }) => Number(month.slice(5))))
  return sectionsText[language].period(year, last)
}

function riverLines(sections: WaterSections, language: Language): readonly ReportLine[] {
  const text = sectionsText[language]
  const { overall } = sections
  if (overall === null) return []
  const count = (classes: readonly (typeof WATER_CLASSES)[number][]): number =>
    classes.reduce((sum, waterClass) => sum + (overall.counts[waterClass] ?? 0), 0)
  const all = count(WATER_CLASSES)
  const main = overall.mainPollutants.length === 0 ? '' : text.main(factorList(overall.mainPollutants, language))
  return [
    [
      text.overall(periodWords(sections, language), all),
      { what: text.whatOverall, text: waterText[language].status[overall.status], raw: countsWords(overall.counts) },
      text.goodShare,
      shareFigure(text.whatGood, count(['Ⅰ', 'Ⅱ', 'Ⅲ']), all, language),
      text.inferiorShare,
      shareFigure(text.whatInferior, count(['劣Ⅴ']), all, language),
      text.end,
    ],
    [text[overall.method], main, text.end],
  ]
}

/** 类别构成 — how many sections of each class the whole is made of. */
function countsWords(counts: NonNullable<WaterSections['overall']>['counts']): string {
  return WATER_CLASSES.map((waterClass) => `${waterClass} ${counts[waterClass] ?? 0}`).join(' · ')
}

function targetLine(sections: WaterSections, language: Language): readonly ReportLine[] {
  const text = sectionsText[language]
  const { classOf, listJoin } = waterText[language]
  const period = periodWords(sections, language)
  const judged = sections.sections.filter(({ yearResult }) => yearResult !== null && yearResult.attains !== null)
  const missed = judged.flatMap(({ name, yearResult }) =>
    yearResult?.attains === false && yearResult.waterClass !== null
      ? [text.notAttainedOf(name, classOf(yearResult.waterClass), overWords(yearResult.overTarget, language))]
      : [],
  )
  if (judged.length === 0) return []
  if (missed.length === 0) return [[text.allAttain(period, judged.length)]]
  return [[text.notAttained(period, missed.length, judged.length), missed.join(listJoin), text.end]]
}

function lakeLine({ sections }: WaterSections, language: Language): readonly ReportLine[] {
  const text = sectionsText[language]
  const { classOf, status, join } = waterText[language]
  const lakes = sections.flatMap(({ name, waterBody, yearResult }) => {
    const waterClass = yearResult?.waterClass ?? null
    return waterBody === 'lake' && waterClass !== null
      ? [text.lakeOf(name, classOf(waterClass), status[statusOfClass(waterClass)])]
      : []
  })
  return lakes.length === 0 ? [] : [[text.lakes(lakes.join(join))]]
}
