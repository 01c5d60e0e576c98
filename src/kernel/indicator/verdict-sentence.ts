import type { Label } from '#kernel/label/label.ts'
import { type ChanceFigure, chanceFigure } from '#kernel/target/chance-figure.ts'
import type { Decision } from '#kernel/target/decide-state.ts'
import { changeWords, dateWords, demandWords, figureWords, joinWords } from './figure-words.ts'
import type { IndicatorFigure } from './indicator.ts'
import type { Judgement } from './judgement.ts'
import type { Reading } from './reading.ts'
import { STATE_WORDS } from './state-words.ts'
import type { VerdictInput } from './verdict-input.ts'

const NO_READING: Readonly<Record<Exclude<Reading['kind'], 'value'>, Label>> = {
  insufficient: { zh: '数据不足', en: 'too few data' },
  missing: { zh: '无数据', en: 'no data' },
  awaiting: { zh: '待下达', en: 'awaited' },
  notApplicable: { zh: '不适用', en: 'not applicable' },
}

/** 注文 — 今 94.1 · 余 9 天; once the period is closed 全期 94.1. */
export function rubyWords(judgement: Judgement, isClosed: boolean, isAwaiting: boolean): Label {
  const { legal, margin } = judgement
  const shown =
    legal.kind === 'value'
      ? { zh: `${isClosed ? '终' : '今'} ${legal.text}`, en: `${isClosed ? 'final' : 'now'} ${legal.text}` }
      : NO_READING[legal.kind]
  const rest = isAwaiting ? { zh: '待下达', en: 'awaited' } : isClosed || legal.kind !== 'value' ? null : margin
  return joinWords([shown, rest], { zh: ' · ', en: ' · ' })
}

/** After the name of a place, which says itself what it is: …断面 or …水功能区. */
const PLACE_NAMES: Readonly<Partial<Record<IndicatorFigure['kind'], Label>>> = {
  worstClass: { zh: '水质类别', en: 'water class' },
  attainedShare: { zh: '水质达标率', en: 'share that attains' },
}

/** 判定句 — as a report would say it: moment, subject, reading with its counts, target, what is left, and how it stands. */
export function verdictSentence(input: VerdictInput, judgement: Judgement, { state, because }: Decision): Label {
  const { period, asOfDay, bound } = input
  const isClosed = asOfDay >= period.to
  const date = dateWords(asOfDay)
  const name = PLACE_NAMES[bound.definition.figure.kind] ?? bound.definition.label
  const reading = readingWords(judgement, bound.definition.unit)
  const head = {
    zh: `截至${date.zh}，${bound.subject.name}${name.zh}${reading.zh}，${targetWords(input).zh}。`,
    en: `As of ${date.en}, ${bound.subject.name}: ${name.en} ${reading.en}; ${targetWords(input).en}.`,
  }
  const end =
    because === 'attainmentLost'
      ? { zh: '已无法达标。', en: 'It can no longer be attained.' }
      : ended(STATE_WORDS[state])
  return joinWords([
    head,
    isClosed ? null : judgement.outlookWords,
    isClosed ? null : chanceWords(judgement, period),
    end,
  ])
}

function readingWords({ legal, raw, counts }: Judgement, unit: string): Label {
  if (legal.kind !== 'value') return { zh: `：${NO_READING[legal.kind].zh}`, en: NO_READING[legal.kind].en }
  const figure = figureWords(legal.text, unit)
  const measured =
    raw.kind === 'value' && typeof raw.value === 'number' && raw.text !== legal.text && !Number.isInteger(raw.value)
      ? { zh: `实测${raw.text}`, en: `${raw.text} as measured` }
      : null
  const inside = joinWords([measured, counts], { zh: '，', en: ', ' })
  return inside.zh === ''
    ? { zh: `为${figure.zh}`, en: figure.en }
    : { zh: `为${figure.zh}（${inside.zh}）`, en: `${figure.en} (${inside.en})` }
}

function targetWords({ target, bound }: VerdictInput): Label {
  const { value, base, comparator, unit } = target
  if (value === null) return { zh: '目标值待上级下达', en: 'the target value is still to come from above' }
  const demand =
    bound.change !== null && typeof value === 'number' && base !== undefined
      ? changeWords(value, unit, base)
      : demandWords({ comparator, value, unit: bound.definition.unit, decimals: shownDecimals(bound) })
  return { zh: `目标为${demand.zh}`, en: `target ${demand.en}` }
}

/** A share of days is demanded as it is compared: 0.0%, 95.0%. */
function shownDecimals({ definition }: VerdictInput['bound']): number {
  return definition.figure.kind === 'dayShare' ? definition.decimals : 0
}

const CHANCES: Readonly<Record<ChanceFigure['kind'], (percent: number) => Label>> = {
  below: (percent) => ({ zh: `不足${percent}%`, en: `below ${percent}%` }),
  exactly: (percent) => ({ zh: `${percent}%`, en: `${percent}%` }),
  atLeast: (percent) => ({ zh: `不低于${percent}%`, en: `at least ${percent}%` }),
}

function chanceWords({ probability }: Judgement, { to }: VerdictInput['period']): Label | null {
  if (probability === null) return null
  const { kind, percent } = chanceFigure(probability.p)
  const chance = CHANCES[kind](percent)
  return {
    zh: `${to.endsWith('12-31') ? '年末' : '期末'}达标概率${chance.zh}（${probability.method.zh}）。`,
    en: `Probability of attaining: ${chance.en} (${probability.method.en}).`,
  }
}

function ended({ zh, en }: Label): Label {
  return { zh: `${zh}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` }
}
