import type { Domain, NamedUnitKind, Role } from '#kernel/plan/model.ts'

/** 章节性质 — what the paragraphs under a heading are; everything not named in the lexicon is a task section. */
export type SectionKind = 'preamble' | 'goal' | 'task' | 'schedule' | 'closing'

/** 表列 — what a column of a table holds. */
export type ColumnKind =
  | 'serial'
  | 'task'
  | 'lead'
  | 'supporting'
  | 'responsible'
  | 'deadline'
  | 'note'
  | 'person'
  | 'longitude'
  | 'latitude'
  | 'coordinates'
  | 'riverSection'
  | 'waterSource'
  | 'river'
  | 'targetClass'
  | 'state'

/** 标签 — what a label such as 牵头单位： announces. */
export type DutyLabel = Role | 'deadline' | 'person'

/**
 * 结构词汇 — the vocabulary of Chinese government plans that shapes their structure: plain words, no patterns.
 * Everything is written in simplified characters; the parser reads folded text (see text/fold.ts).
 */
export interface StructureLexicon {
  /** One character to one character: every word below is matched in simplified form and quoted as printed. */
  readonly traditional: Readonly<Record<string, string>>
  /** 计划、方案 … the last word of a plan's title. */
  readonly planNouns: readonly string[]
  /** 清单、任务书 … the last word of an annex's title that is no plan of its own. */
  readonly annexNouns: readonly string[]
  /** 的通知、的函 … the last word of a covering letter's title. */
  readonly letterEndings: readonly string[]
  /** 文件 … the last word of a letterhead, which is no title. */
  readonly letterheads: readonly string[]
  /** 关于印发 … what stands before the plan's title in the letter's. */
  readonly letterOpenings: readonly string[]
  readonly domainWords: Readonly<Record<Exclude<Domain, 'other'>, readonly string[]>>
  /** Words of a heading by kind of section; the first kind that has a word of the heading wins. */
  readonly sectionWords: Readonly<Record<Exclude<SectionKind, 'task'>, readonly string[]>>
  /** 任务、措施 … words that keep a heading which also says 目标 a task section when it has parts. */
  readonly taskWords: readonly string[]
  /** Words that headings of a plan use and chapters of other writing do not. */
  readonly policyWords: readonly string[]
  readonly columnWords: Readonly<Record<ColumnKind, readonly string[]>>
  readonly labelWords: Readonly<Record<DutyLabel, readonly string[]>>
  /** 县级、主要 … what may stand before a label's word. */
  readonly labelQualifiers: readonly string[]
  /** Verbs that follow a list of units: 牵头、配合、负责 … */
  readonly roleVerbs: Readonly<Record<Role, readonly string[]>>
  /** 会同 … between the one that acts and those that help. */
  readonly joinVerbs: readonly string[]
  /** 按职责分工、分别 … between units and their verb; without meaning for the role. */
  readonly verbModifiers: readonly string[]
  /** 第一位、首位 … the place of the unit that leads where a document says so (排在第一位的部门为牵头部门). */
  readonly firstPlaces: readonly string[]
  /** 下同 … words of a remark among units, which names none. */
  readonly listNotes: readonly string[]
  /** 无、— … an empty cell in words. */
  readonly emptyWords: readonly string[]
  /** 年底、长期 … words of a time that stands among units. */
  readonly timeWords: readonly string[]
  /** 等有关部门 … endings that leave a list open. */
  readonly openEndings: readonly string[]
  readonly unit: UnitLexicon
  readonly prose: ProseLexicon
  /** 按照、根据 … how a part of a sentence begins that names a basis or a time and not the deed. */
  readonly basisWords: readonly string[]
  /** 抄送、主送 … the labels of the imprint. */
  readonly imprintLabels: readonly string[]
  readonly publicityWords: readonly string[]
  /** 国家大地坐标系、CGCS2000 … words that name a datum. */
  readonly datumWords: readonly string[]
  readonly scope: ScopeLexicon
  /** 报送、报告 … what a receiver is handed. */
  readonly reportVerbs: readonly string[]
}

export interface UnitLexicon {
  /** 县、市、区 … a single mark that places the units after it in the same county. */
  readonly placeMarks: readonly string[]
  /** 市场、市政 … words that begin like a place mark and are none. */
  readonly placeMarkExceptions: readonly string[]
  /** Last characters of an organisation's name. */
  readonly suffixes: readonly string[]
  /** 格局、场所 … words that end like an organisation's name and are none. */
  readonly falseEndings: readonly string[]
  /** Kinds by the end of the name, first match wins; everything else is a department. */
  readonly kindEndings: readonly { readonly kind: NamedUnitKind; readonly endings: readonly string[] }[]
  /** Agencies of a higher level that are named by place: 生态环境局、海事处 … */
  readonly verticalAgencies: readonly string[]
  /** Organs of the party that follow 县委: 宣传部 … */
  readonly partyOrgans: readonly string[]
  /** First words of a name that stands for itself and takes no county prefix. */
  readonly ownNames: readonly string[]
  /** First words of a set: 各、有关 … */
  readonly setOpenings: readonly string[]
  /** First words of a set described by a clause: 涉及城镇污水处理设施的乡镇. */
  readonly relativeOpenings: readonly string[]
  /** Last words of a set: 成员单位、部门 … */
  readonly setEndings: readonly string[]
  /** Words between which a list has two units, when both sides are whole names. */
  readonly conjunctions: readonly string[]
  /** Class nouns that 各 distributes over: 各区、县级市. */
  readonly classNouns: readonly string[]
  /** Usual short names and what they stand for. */
  readonly shortNames: readonly (readonly [short: string, full: string])[]
}

/** 正文职责 — how organisation sections say who must do what, without a bracket. */
export interface ProseLexicon {
  /** What follows a subject that has a duty: 要、应、负责 … */
  readonly dutyMarks: readonly string[]
  /** Those of them that also stand inside names: 组织部, 应急局. */
  readonly marksInNames: readonly string[]
  /** Marks that make the subject the lead. */
  readonly leadMarks: readonly string[]
  /** What is done to those that are assessed: 予以、将 … */
  readonly assessMarks: readonly string[]
  /** Bare class nouns that stand for all of their kind: 部门 → 各部门. */
  readonly bareClasses: readonly string[]
  /** Subjects that speak to every level of government and to no unit of this plan. */
  readonly everyLevel: readonly string[]
}

/** 范围词 — 全县、全市 … by level, lowest first; `names` follow a scope word that belongs to a name (…大会). */
export interface ScopeLexicon {
  readonly levels: readonly { readonly placeEndings: readonly string[]; readonly words: readonly string[] }[]
  readonly nameEndings: readonly string[]
}
