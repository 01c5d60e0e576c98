import type { Comparator } from '#kernel/plan/model.ts'

/** 比较词 — a word before a number; `printed` words belong to the quoted figure (不低于93.5%), others do not (达到30%). */
export interface ComparatorWord {
  readonly word: string
  readonly comparator: Comparator
  readonly printed: boolean
  /** The words only say that a value is meant (达到、为、维持在); the bound after the number or the indicator decides. */
  readonly open?: boolean
}

/** 界限词 — a word after a number (以上、以内); `inverse` is the word for everything else. */
export interface BoundWord {
  readonly word: string
  readonly comparator: Comparator
  readonly inverse?: string
}

/** 升降 — 改善 is `better`: up or down as the indicator has it. */
export type Direction = 1 | -1 | 'better'

/** 计量单位 — `count` counts things, `extent` measures work done (公里、亩), `share` is a part of a whole. */
export type UnitKind = 'share' | 'count' | 'extent' | 'time' | 'money' | 'physical'

export interface UnitWord {
  readonly word: string
  /** Canonical form when it differs from the word (个百分点 is 百分点). */
  readonly unit?: string
  readonly kind: UnitKind
}

/**
 * 语义词库 — the words by which the parser tells hard from soft, a target from a threshold, a date from a rhythm.
 * Words and small tables only: how they combine is grammar and stands in this folder's functions.
 */
export interface MeaningLexicon {
  /** A traditional character and its simplified one: texts are matched simplified and quoted as printed. */
  readonly traditional: Readonly<Record<string, string>>
  /** 鼓励性用语. */
  readonly softWords: readonly string[]
  /** 约束性用语: a target in their own part of the sentence stays binding. */
  readonly firmWords: readonly string[]
  readonly comparators: readonly ComparatorWord[]
  readonly bounds: readonly BoundWord[]
  readonly approximately: { readonly before: readonly string[]; readonly after: readonly string[] }
  /** 升降词 with their direction. */
  readonly changes: readonly { readonly word: string; readonly direction: Direction }[]
  readonly lastYearBases: readonly string[]
  /** 五年规划 by name and last year. */
  readonly planPeriods: readonly { readonly word: string; readonly endYear: number }[]
  readonly trends: readonly string[]
  readonly units: readonly UnitWord[]
  /** 频次单位: 每半年、每月. */
  readonly rhythms: readonly string[]
  readonly retentionVerbs: readonly string[]
  readonly reportingVerbs: readonly string[]
  /** 引述语 before a counted list of another document (提出的10个关键环节). */
  readonly referenceLeads: readonly string[]
  /** 既成事实用语: what has been is no target. */
  readonly factWords: readonly string[]
  /** 可计量名词 an indicator ends with. */
  readonly measureHeads: readonly string[]
  /** Those of measureHeads that are shares of a whole. */
  readonly shareHeads: readonly string[]
  /** 规格类名词: a bound on them is a threshold for objects, not an aim of the county. */
  readonly attributeHeads: readonly string[]
  readonly lowerIsBetter: readonly string[]
  /** 泛指名词: counted, but nothing to be reached (方面、环节). */
  readonly abstractNouns: readonly string[]
  readonly territories: readonly { readonly word: string; readonly scope: string }[]
  readonly zones: readonly string[]
  /** 地点: after an indicator they say where its number holds (清扫率县城达到75%). */
  readonly places: readonly string[]
  readonly determiners: readonly string[]
  readonly classNouns: readonly string[]
  /** Words an indicator's text does not begin with, and does not end with. */
  readonly subjectLeads: readonly string[]
  readonly subjectTails: readonly string[]
  /** Longer words that begin (end) like one of them and stay (应急、供应). */
  readonly keptStarts: readonly string[]
  readonly keptEnds: readonly string[]
  readonly deedVerbs: readonly string[]
  /** Deeds that state a plain fact of completion and add nothing to an indicator's name. */
  readonly completionVerbs: readonly string[]
  readonly genericHeads: readonly string[]
  readonly genericAttributives: readonly string[]
  readonly titleVerbs: readonly string[]
  readonly upperLevels: readonly string[]
  readonly requirementNouns: readonly string[]
  readonly valueNouns: readonly string[]
  /** 名称中的数字: their digits are no figures. */
  readonly numberedNames: readonly string[]
  readonly classifiers: readonly { readonly noun: string; readonly unit: string }[]
  readonly fields: readonly string[]
  /** A class noun and the narrower noun that need not be said again after it. */
  readonly narrowerNouns: readonly { readonly noun: string; readonly narrower: string }[]
  readonly shortForms: readonly { readonly long: string; readonly short: string }[]
  readonly indicatorEndings: readonly { readonly printed: string; readonly usual: string }[]
  /** 时令节点 before which something is due. */
  readonly seasons: readonly string[]
  readonly continuousWords: readonly string[]
  /** Words before a document number that do not belong to it. */
  readonly citationLeads: readonly string[]
  readonly standardCodes: readonly string[]
}
