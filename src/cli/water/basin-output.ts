import type { Language } from '#cli/language.ts'
import { table } from '#cli/output/table.ts'
import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'
import { surfaceWaterEvaluation2011 as method } from '#packs/standards/surface-water-evaluation-2011.ts'
import type { BasinChange, BasinReport } from './basin.ts'
import { factorName, overLimitList } from './factor-name.ts'
import { CHANGE_NAMES, STATUS_NAMES, sayWater } from './texts.ts'

const percent = (share: number): number => roundHalfEven(100 * share, 1)

/** 流域评价的 JSON — shares as printed in percent and unrounded. */
export function basinWire({ sections, evaluation }: BasinReport, change: BasinChange | null): Record<string, unknown> {
  return {
    method: evaluation?.method ?? null,
    total: evaluation?.total ?? 0,
    counts: evaluation?.counts ?? null,
    goodShare: evaluation?.goodShare ?? null,
    goodPercent: evaluation === null ? null : percent(evaluation.goodShare),
    inferiorShare: evaluation?.inferiorShare ?? null,
    inferiorPercent: evaluation === null ? null : percent(evaluation.inferiorShare),
    status: evaluation === null ? null : STATUS_NAMES[evaluation.status].zh,
    class: evaluation?.ofMeans?.waterClass ?? null,
    mainPollutants: (evaluation?.mainPollutants ?? []).map(({ factor, sectionsOver }) => ({
      factor: factorName(factor),
      sectionsOver,
    })),
    sections: sections.map(({ name, rows, result }) => ({
      section: name,
      rows,
      class: result.waterClass,
      determinedBy: result.determining.map((factor) => factorName(factor)),
      ...(change === null ? {} : { change: nameOf(change.sections.get(name)) }),
    })),
    ...(change === null ? {} : { change: nameOf(change.whole ?? undefined) }),
    rules: [
      method.basin.rule,
      method.basin.mainPollutants,
      ...(change === null ? [] : [method.change.sections, method.change.shares]),
    ],
  }
}

function nameOf(change: keyof typeof CHANGE_NAMES | undefined): string | null {
  return change === undefined ? null : CHANGE_NAMES[change].zh
}

export function basinTable(report: BasinReport, change: BasinChange | null, language: Language): string {
  const keys = [
    'section',
    'class',
    'determinedBy',
    'mainPollutants',
    ...(change === null ? [] : ['change' as const]),
  ] as const
  const columns = keys.map((key) => ({ title: sayWater(key, language), limit: key === 'mainPollutants' ? 40 : 30 }))
  const lines = report.sections.map(({ name, result }) => {
    const changed = change?.sections.get(name)
    return [
      name,
      result.waterClass ?? '—',
      result.determining.map((factor) => factorName(factor, language)).join(language === 'zh' ? '、' : ', '),
      overLimitList(result.mainPollutants, language),
      changed === undefined ? '—' : CHANGE_NAMES[changed][language],
    ].slice(0, keys.length)
  })
  return `${[table(columns, lines), summary(report, change, language)].join('\n\n')}\n`
}

function summary({ evaluation }: BasinReport, change: BasinChange | null, language: Language): string {
  if (evaluation === null) return sayWater('basinNone', language)
  const { total, ofMeans, goodShare, inferiorShare, mainPollutants } = evaluation
  const status = STATUS_NAMES[evaluation.status][language]
  const lines = [
    ofMeans?.waterClass
      ? sayWater('basinByMeans', language, { total, class: ofMeans.waterClass, status })
      : sayWater('basinByShares', language, {
          total,
          good: percent(goodShare).toFixed(1),
          inferior: percent(inferiorShare).toFixed(1),
          status,
        }),
  ]
  if (mainPollutants.length > 0) {
    const factors = mainPollutants.map(({ factor, sectionsOver }) =>
      sayWater('sectionsOver', language, { factor: factorName(factor, language), count: sectionsOver }),
    )
    lines.push(sayWater('basinMain', language, { factors: factors.join(language === 'zh' ? '、' : ', ') }))
  }
  if (change?.whole) lines.push(sayWater('basinChange', language, { change: CHANGE_NAMES[change.whole][language] }))
  return lines.join('\n')
}
