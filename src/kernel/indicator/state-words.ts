import type { Label } from '#kernel/label/label.ts'
import type { StateReason } from '#kernel/target/decide-state.ts'
import type { DrawMethod } from '#kernel/target/draw-pool.ts'
import type { Forecast } from '#kernel/target/forecast.ts'
import type { VerdictState } from '#kernel/target/verdict.ts'

/** 左右 — a share of the printed number within which a shortfall is left to whoever set the target. Our policy: no text sets one. */
export const APPROXIMATE_TOLERANCE = 0.05

/** 判定用语 — how a sentence ends. */
export const STATE_WORDS: Readonly<Record<VerdictState, Label>> = {
  attained: { zh: '达标', en: 'attained' },
  failed: { zh: '未达标', en: 'not attained' },
  onTrack: { zh: '有望达标', en: 'on track' },
  atRisk: { zh: '达标有风险', en: 'at risk' },
  awaiting: { zh: '目标值待下达', en: 'target value awaited' },
  undetermined: { zh: '无法判定', en: 'undetermined' },
  evidenceOnly: { zh: '列为佐证', en: 'evidence only' },
}

/** 判定理由用语 */
export const STATE_REASON_WORDS: Readonly<Record<StateReason, Label>> = {
  valueAwaited: {
    zh: '目标值由上级下达，尚未收到，暂不判定。',
    en: 'The value is set by a higher level and has not arrived; nothing is judged yet.',
  },
  noReading: { zh: '没有可供判定的读数。', en: 'There is no reading to judge.' },
  striveReached: {
    zh: '“力争”目标只作佐证，不判定达标与否；目前已达到所列数值。',
    en: 'A goal to strive for is evidence and is not judged; the number is reached at present.',
  },
  striveNotReached: {
    zh: '“力争”目标只作佐证，不判定达标与否；目前未达到所列数值。',
    en: 'A goal to strive for is evidence and is not judged; the number is not reached at present.',
  },
  closedAttained: {
    zh: '期间已结束，修约值达到目标。',
    en: 'The period is over and the rounded value attains the target.',
  },
  closedFailed: {
    zh: '期间已结束，修约值未达到目标。',
    en: 'The period is over and the rounded value does not attain the target.',
  },
  closedWithinTolerance: {
    zh: '期间已结束，与所列数值相差不超过5%；“左右”的幅度文件未定，由下达单位认定。',
    en: 'The period is over and the value lies within 5% of the printed one; how near is near enough is not set, and is for whoever set the target to say.',
  },
  failureImpossible: {
    zh: '其余各天的结果已不影响达标。',
    en: 'Whatever the days to come bring, the target stays attained.',
  },
  attainmentLost: {
    zh: '其余各天即使全部最好，也已无法达标。',
    en: 'Even with the best of days to come the target can no longer be attained.',
  },
  likely: { zh: '达标概率不低于80%。', en: 'The probability of attaining is 80% or more.' },
  unlikely: { zh: '达标概率低于80%。', en: 'The probability of attaining is below 80%.' },
  onPace: {
    zh: '没有达标概率，按序时进度判断：未落后。',
    en: 'There is no probability; by linear pace it is not behind.',
  },
  behindPace: {
    zh: '没有达标概率，按序时进度判断：落后。',
    en: 'There is no probability; by linear pace it is behind.',
  },
  noForecast: {
    zh: '没有达标概率，也没有序时进度可比，暂不判定。',
    en: 'There is neither a probability nor a pace to compare with; nothing is judged yet.',
  },
}

/** 抽样法名称 */
export const METHOD_NAMES: Readonly<Record<DrawMethod, Label>> = {
  pastYears: { zh: '往年同期自助抽样', en: 'bootstrap of the same season of past years' },
  ownDays: { zh: '本年已有日自助抽样', en: "bootstrap of this year's own days" },
}

/** 抽样法说明 — what was drawn, how often, and how far it can be trusted. */
export function methodWords({ method, years, runs }: Pick<Forecast, 'method' | 'years' | 'runs'>): Label {
  const name = METHOD_NAMES[method]
  if (method === 'ownDays') {
    return {
      zh: `概率方法：${name.zh}，抽样${runs}次；没有往年资料，未计季节，可靠性低。`,
      en: `Method of the probability: ${name.en}, ${runs} draws; without past years it knows no season and is weak.`,
    }
  }
  const from = years === 1 ? '1 year' : `${years} years`
  return {
    zh: `概率方法：${name.zh}，取自${years}个年份，以10天为一段、前后10天内取，并按本年已有水平略作调整，抽样${runs}次。`,
    en: `Method of the probability: ${name.en}, from ${from} in spells of 10 days from within 10 days of the date, moved a little towards this year's level so far, ${runs} draws.`,
  }
}

export const NOTE_WORDS = {
  daysToCome: { zh: '未到各天均按有效天计算。', en: 'Days to come are taken to be valid.' },
  roundedDiffers: {
    zh: '修约值与实测值判定不同，以修约值为准（GB/T 8170）。',
    en: 'The rounded and the measured value differ in verdict; the rounded one decides (GB/T 8170).',
  },
  approximate: {
    zh: '“左右”：按所列数值判定，相差5%以内的不判未达标，由下达单位认定。',
    en: '“About”: judged by the printed number; within 5% of it nothing is failed, whoever set the target decides.',
  },
  published: { zh: '以公布值判定；本系统计算值并列。', en: 'The published figure decides; ours stands beside it.' },
  publishedUnread: {
    zh: '公布值不是可比较的数值，按计算值判定。',
    en: 'The published figure cannot be compared as a value; ours decides.',
  },
  baseAwaited: { zh: '没有基期数值，无法计算变化幅度。', en: 'There is no base value to reckon the change from.' },
  baseZero: {
    zh: '基期数值为零，百分比变化不存在，需人工认定。',
    en: 'The base is zero, a percentage of it does not exist; a person has to decide.',
  },
  meanSoFar: {
    zh: '按年初以来各月均值评价；全年以十二个月均值为准。',
    en: 'Judged by the mean of the months so far; the year is judged by that of its twelve months.',
  },
  worstPlace: {
    zh: '多个点位按最差类别判定（待核）。',
    en: 'Several places are judged by the worst class (to be verified).',
  },
  noPlaceData: { zh: '期间没有水质数据', en: 'no water data in the period' },
} as const satisfies Record<string, Label>

/** 待核 — a rule that decides here and whose text has not been verified. */
export function unverifiedWords(standard: string, clause: string): Label {
  return {
    zh: `待核：${standard}${clause === '' ? '' : ` ${clause}`}。`,
    en: `Rule to be verified: ${standard}${clause === '' ? '' : ` ${clause}`}.`,
  }
}

/** 单项超标 — of a drinking-water source; that one item over its limit is enough has not been read to the word. */
export function overItemWords(place: string, items: readonly Label[]): Label {
  return {
    zh: `${place}补充或特定项目超过限值：${items.map(({ zh }) => zh).join('、')}，按未达标判定（GB 3838-2002 5.3，待核）。`,
    en: `${place}: supplementary or specific items over their limits: ${items.map(({ en }) => en).join(', ')}; judged as not attained (GB 3838-2002 5.3, to be verified).`,
  }
}

/** 缺测月 — of a closed period: the mean is of the other months. */
export function monthsMissingWords(place: string, months: number): Label {
  return {
    zh: `${place}有${months}个月没有水质类别，按其余各月均值评价（待核）。`,
    en: `${place}: no class in ${months} ${months === 1 ? 'month' : 'months'}; judged by the mean of the others (to be verified).`,
  }
}

/** 有效天数过少 — said of shares and numbers of days, which no text asks a number of valid days for. */
export function fewValidDaysWords(most: number, need: number): Label {
  return {
    zh: `全期有效天数至多${most}天，少于年均值所需的${need}天；比率和天数在此情形下是否有效，文件未定（待核）。`,
    en: `The period can have ${most} valid days at most, fewer than the ${need} a mean needs; whether shares and numbers of days stand then, no text says (to be verified).`,
  }
}
