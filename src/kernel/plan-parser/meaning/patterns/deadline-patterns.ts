import type { MeaningLexicon } from '#kernel/plan-parser/meaning/meaning-lexicon.ts'
import { anyOf, anyWordOf } from './any-of.ts'

/** 时限与引用模式 — deadlines without a date of their own, and the numbers of cited documents. */
export interface DeadlinePatterns {
  readonly reportFollows: RegExp
  readonly season: RegExp
  readonly elsewhere: RegExp
  readonly planPeriodEnd: RegExp
  readonly continuous: RegExp
  readonly labelledContinuous: RegExp
  readonly citationLeads: RegExp
  readonly standard: RegExp
}

const OF_TIME = [
  '规定',
  '要求',
  '相关',
  '有关',
  '部署',
  '明确',
  '确定',
  '既定',
  '计划',
  '工作',
  '任务',
  '整治',
  '整改',
  '的',
  '、',
]
const TIMETABLE = '(?:时间节点|时限要求|时间要求|时间进度|序时进度|时限|时间表|期限)'

function elsewherePattern(lexicon: MeaningLexicon): RegExp {
  const asAsked = `按照?${anyOf([...lexicon.upperLevels, ...OF_TIME])}{0,10}${TIMETABLE}(?:要求)?`
  return new RegExp(`${asAsked}|在?(?:规定|要求|法定|限定)的?(?:时限|期限|时间)(?:以内|之内|内|前)`, 'g')
}

function standardPattern(lexicon: MeaningLexicon): RegExp {
  const code = `${anyOf(lexicon.standardCodes)}\\d{0,2}(?:/[TZ])?`
  const year = '(?:\\s?[—\\-]\\s?(?:19|20)\\d{2})?'
  return new RegExp(`(?<![A-Za-z])${code}\\s?\\d{1,6}(?:\\.\\d{1,2})?${year}(?!\\d)`, 'g')
}

export function deadlinePatterns(lexicon: MeaningLexicon): DeadlinePatterns {
  const continuous = anyOf(lexicon.continuousWords)
  return {
    reportFollows: new RegExp(`^[^，。；]{0,16}?${anyOf(lexicon.reportingVerbs)}`),
    season: new RegExp(`(?:在|于|赶在)?${anyOf(lexicon.seasons)}(?:来临|到来|开始|开机)?(?:之|以)?前`, 'g'),
    elsewhere: elsewherePattern(lexicon),
    planPeriodEnd: new RegExp(`到“?(${anyWordOf(lexicon.planPeriods)})”?(?:规划)?(?:期末|末|末期|时期末)`, 'g'),
    continuous: new RegExp(continuous),
    labelledContinuous: new RegExp(`时限[：:]\\s?(${continuous})`),
    citationLeads: new RegExp(anyOf(lexicon.citationLeads), 'g'),
    standard: standardPattern(lexicon),
  }
}
