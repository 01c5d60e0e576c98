import type {
  BoundWord,
  ComparatorWord,
  Direction,
  MeaningLexicon,
  UnitWord,
} from '#kernel/plan-parser/meaning/meaning-lexicon.ts'
import { CHINESE_NUMERAL } from '#kernel/plan-parser/meaning/numerals.ts'
import { anyOf, anyWordOf, NUMBER } from './any-of.ts'

/** 数字模式 — a number with its unit, and the words right before and after it. */
export interface NumberPatterns {
  readonly mention: RegExp
  readonly comparatorEnd: RegExp
  readonly changeEnd: RegExp
  readonly baseAnywhere: RegExp
  readonly boundStart: RegExp
  readonly numberedName: RegExp
  readonly comparators: ReadonlyMap<string, ComparatorWord>
  readonly bounds: ReadonlyMap<string, BoundWord>
  readonly changes: ReadonlyMap<string, Direction>
  readonly units: ReadonlyMap<string, UnitWord>
}

const ADVERBS = '(?:累计|平均|再|进一步|继续|力争|分别|均|有所|总体|持续|共|至少|合计|明显){0,4}'
const YEAR_BASE = '(?:较|比|与|同|在)(?:((?:19|20)\\d{2})年|“?(十[一二三四五六]五)”?)(?:底|末|同期|度)?(?:相比|基础上)?'
/** 三成以上 is 30 %. */
const TENTHS = '([一二两三四五六七八九\\d])成(?=以上|以下|左右|[，。；、）]|$)'

function mentionPattern(lexicon: MeaningLexicon): RegExp {
  const word = anyWordOf(lexicon.units)
  const unit = `[百千万亿]{0,2}${word}(?![A-Za-z])(?:[/每·]${word}(?![A-Za-z])){0,2}`
  const number = `${NUMBER}|${CHINESE_NUMERAL}`
  const fraction = `(百|千)分之(${NUMBER}|${CHINESE_NUMERAL}(?:点[一二三四五六七八九零]+)?)`
  const range = `(${number})(?:\\s?(?:${unit})?\\s?[—\\-至到]\\s?(${number}))?`
  return new RegExp(
    `(?<![\\dA-Za-z.第])(?:${fraction}|(百分百)|${TENTHS}|${range}\\s?(?:余|多|几|来)?\\s?(${unit})?)`,
    'g',
  )
}

export function numberPatterns(lexicon: MeaningLexicon): NumberPatterns {
  const base = `(${anyOf(lexicon.lastYearBases)})|${YEAR_BASE}`
  const { before, after } = lexicon.approximately
  return {
    mention: mentionPattern(lexicon),
    comparatorEnd: new RegExp(
      `(?:(均|都)?(${anyWordOf(lexicon.comparators)})(?:了|均|分别|总体){0,2})?(${anyOf(before)})?$`,
    ),
    changeEnd: new RegExp(`(?:(?:${base})，?)?${ADVERBS}(${anyWordOf(lexicon.changes)})(?:了)?$`),
    baseAnywhere: new RegExp(base, 'g'),
    boundStart: new RegExp(`^\\s?(?:(${anyOf(after)})|(${anyWordOf(lexicon.bounds)})|(之间))`),
    numberedName: new RegExp(anyOf(lexicon.numberedNames), 'g'),
    comparators: new Map(lexicon.comparators.map((one) => [one.word, one])),
    bounds: new Map(lexicon.bounds.map((one) => [one.word, one])),
    changes: new Map<string, Direction>(lexicon.changes.map((one) => [one.word, one.direction])),
    units: new Map(lexicon.units.map((one) => [one.word, one])),
  }
}
