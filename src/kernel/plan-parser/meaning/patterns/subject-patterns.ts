import type { MeaningLexicon } from '#kernel/plan-parser/meaning/meaning-lexicon.ts'
import { anyOf, anyWordOf } from './any-of.ts'

/** 主语模式 — indicators, deeds and places, and the words that do not belong to them. */
export interface SubjectPatterns {
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
  readonly deedEnd: RegExp
  readonly deedStart: RegExp
  readonly deedLead: RegExp
  readonly deedAnywhere: RegExp
  readonly deedLast: RegExp
  readonly territory: RegExp
  readonly territoryStart: RegExp
  readonly zone: RegExp
  readonly placeEnd: RegExp
  readonly determined: RegExp
}

/** A bracket after a measure (含量（质量比）) belongs to it. */
const NOTE = '(?:（[^（）]*）)?'
const COUNTED_AS = '(?:断面|水体|河流|水质|点位|次数|天数|数量|个数|比率|比例|占比|强度|水平|数|率|值|均值|量){0,3}'
const BEFORE_NUMBER = '(?:了|重点|共计|共|累计|各|新|再|约|近|不少于|至少|不低于|超过|达到|达){0,4}'

type MeasurePatterns = Pick<
  SubjectPatterns,
  'measureAlone' | 'measureEnd' | 'shareEnd' | 'attributeEnd' | 'lowerIsBetter' | 'abstractStart'
>

function measurePatterns(lexicon: MeaningLexicon): MeasurePatterns {
  const measure = anyOf(lexicon.measureHeads)
  return {
    measureAlone: new RegExp(`^${measure}$`),
    measureEnd: new RegExp(`${measure}${NOTE}$`),
    shareEnd: new RegExp(`${anyOf(lexicon.shareHeads)}${NOTE}$`),
    attributeEnd: new RegExp(`${anyOf(lexicon.attributeHeads)}${NOTE}$`),
    lowerIsBetter: new RegExp(`${anyOf(lexicon.lowerIsBetter)}${COUNTED_AS}${NOTE}$`),
    abstractStart: new RegExp(`^${anyOf(lexicon.abstractNouns)}`),
  }
}

type DeedPatterns = Pick<SubjectPatterns, 'deedEnd' | 'deedStart' | 'deedLead' | 'deedAnywhere' | 'deedLast'>

function deedPatterns(lexicon: MeaningLexicon): DeedPatterns {
  const deed = anyOf(lexicon.deedVerbs)
  return {
    deedEnd: new RegExp(`((?:${deed}(?:和|并|、|及|或)?){0,4}${deed})${BEFORE_NUMBER}$`),
    deedStart: new RegExp(`^(${deed})`),
    deedLead: new RegExp(`^(?:共有|现有|${deed})+`),
    deedAnywhere: new RegExp(deed),
    deedLast: new RegExp(`${deed}$`),
  }
}

type PlacePatterns = Pick<SubjectPatterns, 'territory' | 'territoryStart' | 'zone' | 'placeEnd' | 'determined'>

function placePatterns(lexicon: MeaningLexicon): PlacePatterns {
  const territory = anyWordOf(lexicon.territories)
  const determiner = anyOf(lexicon.determiners)
  return {
    territory: new RegExp(territory, 'g'),
    territoryStart: new RegExp(`^(${territory})(?:范围内|内|的)?`),
    zone: new RegExp(anyOf(lexicon.zones), 'g'),
    placeEnd: new RegExp(`${anyOf([...lexicon.zones, ...lexicon.places])}$`),
    determined: new RegExp(`^${determiner}[一-龥]{0,12}?${anyOf(lexicon.classNouns)}(?:${determiner}?(?:企业|断面))?`),
  }
}

export function subjectPatterns(lexicon: MeaningLexicon): SubjectPatterns {
  return {
    keptStart: new RegExp(`^${anyOf(lexicon.keptStarts)}`),
    keptEnd: new RegExp(`${anyOf(lexicon.keptEnds)}$`),
    subjectLead: new RegExp(`^(?:${anyOf(lexicon.subjectLeads)}|[，、；：\\s])`),
    subjectTail: new RegExp(`(?:${anyOf(lexicon.subjectTails)}|[，、；：\\s])$`),
    ...measurePatterns(lexicon),
    ...deedPatterns(lexicon),
    ...placePatterns(lexicon),
  }
}
