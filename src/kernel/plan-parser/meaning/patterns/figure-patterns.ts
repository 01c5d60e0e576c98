import type { MeaningLexicon } from '#kernel/plan-parser/meaning/meaning-lexicon.ts'
import { CHINESE_NUMERAL } from '#kernel/plan-parser/meaning/numerals.ts'
import { anyOf, anyWordOf, NUMBER } from './any-of.ts'

/** 目标与其他数字模式 — wordings that set a target or make a number something else. */
export interface FigurePatterns {
  readonly soft: RegExp
  readonly firm: RegExp
  readonly fact: RegExp
  readonly trendEnd: RegExp
  readonly external: RegExp
  readonly umbrella: RegExp
  readonly frequency: RegExp
  readonly retention: RegExp
  readonly referenceEnd: RegExp
}

const COUNT = `(${NUMBER}|${CHINESE_NUMERAL})`

/** 达到上级目标要求 is one predicate; 控制在考核目标值内 has a value that is only named. */
function externalPattern(lexicon: MeaningLexicon): RegExp {
  const level = anyOf(lexicon.upperLevels)
  const requirement = anyOf(lexicon.requirementNouns)
  const bound = anyWordOf(lexicon.bounds)
  const predicate = `(达到|满足|符合|完成|实现)(?:了)?([^，。；、]{0,12}?${level}[^，。；、]{0,10}?${requirement})(?![一-龥])`
  const value = `(${anyOf(lexicon.valueNouns)}|${level}[^，。；、]{0,8}?${requirement}(?=${bound}))(${bound})?`
  const verb = '(控制在|保持在|维持在|达到|达|完成|不低于|不高于|不超过|低于|不突破)'
  return new RegExp(`${predicate}|${verb}([^，。；、]{0,14}?)${value}`, 'g')
}

function umbrellaPattern(lexicon: MeaningLexicon): RegExp {
  const level = anyOf(lexicon.upperLevels)
  const handedDown = `${level}[^，。；]{0,6}下达的[^，。；]{0,24}?(?:指标|目标|任务)`
  return new RegExp(`${handedDown}|达到[^，。；]{0,6}${level}[^，。；]{0,8}?(?:要求|目标|指标)，其中`)
}

function frequencyPattern(lexicon: MeaningLexicon): RegExp {
  const rhythm = anyOf(lexicon.rhythms)
  const every = `(?:每个?|每隔|[一1]个?)\\s?(?:\\d{1,2}|[一两二三四五六])?\\s?${rhythm}`
  const bound = '[^，。；每]{0,12}?(不少于|不低于|至少|不超过|最多)?[^，。；每\\d]{0,6}?'
  const times = `${COUNT}\\s?(?:—\\s?${COUNT}\\s?)?次(?![性要])(以上|及以上)?`
  return new RegExp(`${every}${bound}${times}|${COUNT}\\s?次\\s?[/每]\\s?${rhythm}`, 'g')
}

function retentionPattern(lexicon: MeaningLexicon): RegExp {
  const keeping = `${anyOf(lexicon.retentionVerbs)}(?:期限|时间|时限|期)?[^，。；\\d]{0,4}?`
  const bound = '(不少于|不低于|不得少于|不得低于|至少|达到|超过|为)?'
  return new RegExp(`${keeping}${bound}\\s?${COUNT}\\s?(年|个月|月|日|天|周)(以上|及以上)?`, 'g')
}

export function figurePatterns(lexicon: MeaningLexicon): FigurePatterns {
  return {
    soft: new RegExp(anyOf(lexicon.softWords)),
    firm: new RegExp(anyOf(lexicon.firmWords)),
    fact: new RegExp(anyOf(lexicon.factWords)),
    trendEnd: new RegExp(`(${anyOf(lexicon.trends)})$`),
    external: externalPattern(lexicon),
    umbrella: umbrellaPattern(lexicon),
    frequency: frequencyPattern(lexicon),
    retention: retentionPattern(lexicon),
    referenceEnd: new RegExp(`(?:${anyOf(lexicon.referenceLeads)}|[》）]\\s?(?:中|的)?)(?:全部)?$`),
  }
}
