import type { BoundWord, ComparatorWord, Direction, MeaningLexicon, UnitWord } from './meaning-lexicon.ts'
import { CHINESE_NUMERAL } from './numerals.ts'

/** The regular expressions a lexicon gives, built once for each lexicon. */
export interface LexiconPatterns {
  readonly soft: RegExp
  readonly firm: RegExp
  readonly fact: RegExp
  readonly mention: RegExp
  readonly comparatorEnd: RegExp
  readonly changeEnd: RegExp
  readonly baseAnywhere: RegExp
  readonly boundStart: RegExp
  readonly deedEnd: RegExp
  readonly deedStart: RegExp
  readonly deedLead: RegExp
  readonly deedAnywhere: RegExp
  readonly deedLast: RegExp
  readonly keptStart: RegExp
  readonly keptEnd: RegExp
  readonly subjectLead: RegExp
  readonly subjectTail: RegExp
  readonly measureAlone: RegExp
  readonly measureEnd: RegExp
  readonly shareEnd: RegExp
  readonly attributeEnd: RegExp
  readonly lowerIsBetter: RegExp
  readonly abstractStart: RegExp
  readonly territory: RegExp
  readonly territoryStart: RegExp
  readonly zone: RegExp
  readonly determined: RegExp
  readonly placeEnd: RegExp
  readonly trendEnd: RegExp
  readonly external: RegExp
  readonly umbrella: RegExp
  readonly frequency: RegExp
  readonly retention: RegExp
  readonly referenceEnd: RegExp
  readonly numberedName: RegExp
  readonly reportFollows: RegExp
  readonly season: RegExp
  readonly elsewhere: RegExp
  readonly planPeriodEnd: RegExp
  readonly continuous: RegExp
  readonly labelledContinuous: RegExp
  readonly citationLeads: RegExp
  readonly standard: RegExp
  readonly comparators: ReadonlyMap<string, ComparatorWord>
  readonly bounds: ReadonlyMap<string, BoundWord>
  readonly changes: ReadonlyMap<string, Direction>
  readonly units: ReadonlyMap<string, UnitWord>
}

const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
/** A bracket after a measure (含量（质量比）) belongs to it. */
const NOTE = '(?:（[^（）]*）)?'
const ADVERBS = '(?:累计|平均|再|进一步|继续|力争|分别|均|有所|总体|持续|共|至少|合计|明显)*'
const YEAR_BASE = '(?:较|比|与|同|在)(?:((?:19|20)\\d{2})年|“?(十[一二三四五六]五)”?)(?:底|末|同期|度)?(?:相比|基础上)?'

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
/** Longest first: a word never hides a longer one that begins with it. */
const any = (words: readonly string[]): string =>
  `(?:${[...new Set(words)]
    .sort((left, right) => right.length - left.length)
    .map(escaped)
    .join('|')})`

function unitSource(lexicon: MeaningLexicon): string {
  const unit = any(lexicon.units.map(({ word }) => word))
  return `[百千万亿]{0,2}${unit}(?![A-Za-z])(?:[/每·]${unit}(?![A-Za-z])){0,2}`
}

function mentionPattern(lexicon: MeaningLexicon): RegExp {
  const unit = unitSource(lexicon)
  const number = `${NUMBER}|${CHINESE_NUMERAL}`
  return new RegExp(
    `(?<![\\dA-Za-z.第])(?:(百|千)分之(${NUMBER}|${CHINESE_NUMERAL}(?:点[一二三四五六七八九零]+)?)|(百分百)|([一二两三四五六七八九\\d])成(?=以上|以下|左右|[，。；、）]|$)|` +
      `(${number})(?:\\s?(?:${unit})?\\s?[—\\-至到]\\s?(${number}))?\\s?(?:余|多|几|来)?\\s?(${unit})?)`,
    'g',
  )
}

function externalPattern(lexicon: MeaningLexicon): RegExp {
  const level = any(lexicon.upperLevels)
  const requirement = any(lexicon.requirementNouns)
  const value = any(lexicon.valueNouns)
  const bound = any(lexicon.bounds.map(({ word }) => word))
  return new RegExp(
    `(达到|满足|符合|完成|实现)(?:了)?([^，。；、]{0,12}?${level}[^，。；、]{0,10}?${requirement})(?![一-龥])|` +
      `(控制在|保持在|维持在|达到|达|完成|不低于|不高于|不超过|低于|不突破)([^，。；、]{0,14}?)(${value}|${level}[^，。；、]{0,8}?${requirement}(?=${bound}))(${bound})?`,
    'g',
  )
}

function frequencyPattern(lexicon: MeaningLexicon): RegExp {
  const rhythm = any(lexicon.rhythms)
  const count = `(${NUMBER}|${CHINESE_NUMERAL})`
  return new RegExp(
    `(?:每个?|每隔|[一1]个?)\\s?(?:\\d{1,2}|[一两二三四五六])?\\s?${rhythm}[^，。；每]{0,12}?(不少于|不低于|至少|不超过|最多)?[^，。；每\\d]{0,6}?${count}\\s?(?:—\\s?${count}\\s?)?次(?![性要])(以上|及以上)?` +
      `|${count}\\s?次\\s?[/每]\\s?${rhythm}`,
    'g',
  )
}

function retentionPattern(lexicon: MeaningLexicon): RegExp {
  return new RegExp(
    `${any(lexicon.retentionVerbs)}(?:期限|时间|时限|期)?[^，。；\\d]{0,4}?(不少于|不低于|不得少于|不得低于|至少|达到|超过|为)?\\s?(${NUMBER}|${CHINESE_NUMERAL})\\s?(年|个月|月|日|天|周)(以上|及以上)?`,
    'g',
  )
}

function elsewherePattern(lexicon: MeaningLexicon): RegExp {
  const level = any(lexicon.upperLevels)
  return new RegExp(
    `按照?(?:${level}|规定|要求|相关|有关|部署|下达|明确|确定|既定|计划|工作|任务|整治|整改|的|、)*(?:时间节点|时限要求|时间要求|时间进度|序时进度|时限|时间表|期限)(?:要求)?` +
      '|在?(?:规定|要求|法定|限定)的?(?:时限|期限|时间)(?:以内|之内|内|前)',
    'g',
  )
}

function build(lexicon: MeaningLexicon): LexiconPatterns {
  const words = <T extends { readonly word: string }>(list: readonly T[]): string[] => list.map(({ word }) => word)
  const comparator = any(words(lexicon.comparators))
  const change = any(words(lexicon.changes))
  const approxBefore = any(lexicon.approximately.before)
  const approxAfter = any(lexicon.approximately.after)
  const bound = any(words(lexicon.bounds))
  const deed = any(lexicon.deedVerbs)
  const measure = any(lexicon.measureHeads)
  const territory = any(words(lexicon.territories))
  const level = any(lexicon.upperLevels)
  const base = `(${any(lexicon.lastYearBases)})|${YEAR_BASE}`
  const continuous = any(lexicon.continuousWords)
  return {
    soft: new RegExp(any(lexicon.softWords)),
    firm: new RegExp(any(lexicon.firmWords)),
    fact: new RegExp(any(lexicon.factWords)),
    mention: mentionPattern(lexicon),
    comparatorEnd: new RegExp(`(?:(均|都)?(${comparator})(?:了|均|分别|总体)*)?(${approxBefore})?$`),
    changeEnd: new RegExp(`(?:(?:${base})，?)?${ADVERBS}(${change})(?:了)?$`),
    baseAnywhere: new RegExp(base, 'g'),
    boundStart: new RegExp(`^\\s?(?:(${approxAfter})|(${bound})|(之间))`),
    deedEnd: new RegExp(
      `((?:${deed}(?:和|并|、|及|或)?)*${deed})(?:了|重点|共计|共|累计|各|新|再|约|近|不少于|至少|不低于|超过|达到|达)*$`,
    ),
    deedLead: new RegExp(`^(?:共有|现有|${deed})+`),
    deedStart: new RegExp(`^(${deed})`),
    deedAnywhere: new RegExp(deed),
    deedLast: new RegExp(`${deed}$`),
    keptStart: new RegExp(`^${any(lexicon.keptStarts)}`),
    keptEnd: new RegExp(`${any(lexicon.keptEnds)}$`),
    subjectLead: new RegExp(`^(?:${any(lexicon.subjectLeads)}|[，、；：\\s])`),
    subjectTail: new RegExp(`(?:${any(lexicon.subjectTails)}|[，、；：\\s])$`),
    measureAlone: new RegExp(`^${measure}$`),
    measureEnd: new RegExp(`${measure}${NOTE}$`),
    shareEnd: new RegExp(`${any(lexicon.shareHeads)}${NOTE}$`),
    attributeEnd: new RegExp(`${any(lexicon.attributeHeads)}${NOTE}$`),
    lowerIsBetter: new RegExp(
      `${any(lexicon.lowerIsBetter)}(?:断面|水体|河流|水质|点位|次数|天数|数量|个数|比率|比例|占比|强度|水平|数|率|值|均值|量)*${NOTE}$`,
    ),
    abstractStart: new RegExp(`^${any(lexicon.abstractNouns)}`),
    territory: new RegExp(territory, 'g'),
    territoryStart: new RegExp(`^(${territory})(?:范围内|内|的)?`),
    zone: new RegExp(any(lexicon.zones), 'g'),
    placeEnd: new RegExp(`${any([...lexicon.zones, ...lexicon.places])}$`),
    determined: new RegExp(
      `^${any(lexicon.determiners)}[一-龥]{0,12}?${any(lexicon.classNouns)}(?:${any(lexicon.determiners)}?(?:企业|断面))?`,
    ),
    trendEnd: new RegExp(`(${any(lexicon.trends)})$`),
    external: externalPattern(lexicon),
    umbrella: new RegExp(
      `${level}[^，。；]{0,6}下达的[^，。；]{0,24}?(?:指标|目标|任务)|达到[^，。；]{0,6}${level}[^，。；]{0,8}?(?:要求|目标|指标)，其中`,
    ),
    frequency: frequencyPattern(lexicon),
    retention: retentionPattern(lexicon),
    referenceEnd: new RegExp(`(?:${any(lexicon.referenceLeads)}|[》）]\\s?(?:中|的)?)(?:全部)?$`),
    numberedName: new RegExp(any(lexicon.numberedNames), 'g'),
    reportFollows: new RegExp(`^[^，。；]{0,16}?${any(lexicon.reportingVerbs)}`),
    season: new RegExp(`(?:在|于|赶在)?${any(lexicon.seasons)}(?:来临|到来|开始|开机)?(?:之|以)?前`, 'g'),
    elsewhere: elsewherePattern(lexicon),
    planPeriodEnd: new RegExp(`到“?(${any(words(lexicon.planPeriods))})”?(?:规划)?(?:期末|末|末期|时期末)`, 'g'),
    continuous: new RegExp(continuous),
    labelledContinuous: new RegExp(`时限[：:]\\s?(${continuous})`),
    citationLeads: new RegExp(any(lexicon.citationLeads), 'g'),
    standard: new RegExp(
      `(?<![A-Za-z])${any(lexicon.standardCodes)}\\d{0,2}(?:/[TZ])?\\s?\\d{1,6}(?:\\.\\d{1,2})?(?:\\s?[—\\-]\\s?(?:19|20)\\d{2})?(?!\\d)`,
      'g',
    ),
    comparators: new Map(lexicon.comparators.map((one) => [one.word, one])),
    bounds: new Map(lexicon.bounds.map((one) => [one.word, one])),
    changes: new Map<string, Direction>(lexicon.changes.map((one) => [one.word, one.direction])),
    units: new Map(lexicon.units.map((one) => [one.word, one])),
  }
}

const built = new WeakMap<MeaningLexicon, LexiconPatterns>()

/** 词库模式 — the compiled patterns of a lexicon; compiling is pure, so they are kept with the lexicon. */
export function lexiconPatterns(lexicon: MeaningLexicon): LexiconPatterns {
  const known = built.get(lexicon)
  if (known) return known
  const patterns = build(lexicon)
  built.set(lexicon, patterns)
  return patterns
}
