import type { TextSpan } from '#kernel/result/issue.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'

/** 文件引用 — a document as cited: its name, its number, or both. */
export interface DocumentRef {
  readonly title: string | null
  readonly docNumber: string | null
}

/** 领域 — what a plan is about; the first letter of its items' ids is A, W or O. */
export type Domain = 'air' | 'water' | 'other'

/** 条款性质 — hard 硬性, soft 鼓励性（支持、力争、推广、引导、积极、探索……）, heading 标题句, responsibility 责任括注. */
export type ClauseKind = 'hard' | 'soft' | 'heading' | 'responsibility'

/** 条款 — a verbatim span of the document; the clauses of a paragraph, joined, are the paragraph byte for byte. */
export interface ParsedClause {
  readonly id: string
  readonly kind: ClauseKind
  readonly text: string
  readonly source: TextSpan
}

export type Role = 'lead' | 'supporting' | 'responsible'

/** 职责 — 牵头 / 配合 / 责任 units by resolved name in printed order; 等 makes a role open-ended. */
export interface Roles {
  readonly lead: readonly string[]
  readonly supporting: readonly string[]
  readonly responsible: readonly string[]
  readonly openEnded: readonly Role[]
}

/** 分项牵头 — a lead named inside the text for one part of the task. */
export interface PartLead {
  readonly clause: string
  readonly text: string
  readonly lead: readonly string[]
}

interface DeadlineBase {
  /** The words of the deadline as printed. */
  readonly text: string
  /** The date lies before the day of issue: 下发时已过期，需补报, not 逾期. */
  readonly pastAtIssue: boolean
  readonly source: TextSpan
}

/** 完成时限 — closed union. 全年 is continuous and never a date; a relative one waits for its event. */
export type Deadline =
  | (DeadlineBase & { readonly kind: 'date'; readonly date: LocalDate })
  | (DeadlineBase & { readonly kind: 'year-round' | 'stated-elsewhere' })
  | (DeadlineBase & {
      readonly kind: 'half-yearly' | 'quarterly' | 'monthly' | 'annual'
      /** The printed day of each period, its month counted within the period: 每年12月10日前 is month 12, day 10. */
      readonly dueMonth?: number
      readonly dueDay?: number
    })
  | (DeadlineBase & { readonly kind: 'relative'; readonly workingDays: number; readonly event: string })
  | (DeadlineBase & { readonly kind: 'conditional'; readonly event: string })

export type Comparator = '>=' | '<=' | '=' | '>' | '<'

/** 水质类别 — as printed in law: Ⅰ Ⅱ Ⅲ Ⅳ Ⅴ 劣Ⅴ (U+2160 …). */
export type WaterClass = 'Ⅰ' | 'Ⅱ' | 'Ⅲ' | 'Ⅳ' | 'Ⅴ' | '劣Ⅴ'

/**
 * 目标 — indicator, comparator, value and unit as the document says them.
 * `base` makes it a change (较上年下降10% = <= −10 %, last-year). value null: set elsewhere (待下达).
 */
export interface ParsedTarget {
  readonly clause: string
  readonly indicator: string
  readonly comparator: Comparator
  readonly value: number | WaterClass | null
  readonly unit: string
  readonly firmness: 'must' | 'strive'
  readonly approximate: boolean
  readonly base?: string
  readonly scope?: string
  readonly by?: LocalDate
  readonly external: boolean
  readonly text: string
}

/** 其他数字 — a number that is no target: 阈值、引用、频次、保存期限、覆盖范围. */
export interface ParsedFigure {
  readonly clause: string
  readonly text: string
  readonly kind: 'threshold' | 'reference' | 'frequency' | 'retention' | 'coverage'
  readonly comparator?: Comparator
  readonly value?: number
  readonly unit?: string
}

/** 任务条目 — one responsibility-bearing item of a plan. */
export interface ParsedItem {
  readonly id: string
  /** Headings above it, outermost first, as printed. */
  readonly path: readonly string[]
  readonly title: string
  /** Verbatim text of the item's paragraphs or cells. */
  readonly text: string
  readonly source: TextSpan
  readonly clauses: readonly ParsedClause[]
  readonly roles: Roles
  readonly parts: readonly PartLead[]
  readonly deadlines: readonly Deadline[]
  readonly targets: readonly ParsedTarget[]
  readonly figures: readonly ParsedFigure[]
  readonly cited: readonly string[]
}

export interface ParsedPlan {
  readonly title: string
  readonly domain: Domain
  readonly year: number | null
  readonly items: readonly ParsedItem[]
}

/** 附件对象 — a river section or drinking-water source listed in an annex, with its target class. */
export interface AnnexedObject {
  readonly id: string
  readonly kind: 'river-section' | 'water-source'
  readonly name: string
  readonly river?: string
  readonly lon: number | null
  readonly lat: number | null
  readonly lonLatText: string
  readonly targetClass: WaterClass | null
  readonly classText: string
  readonly state?: string
  readonly source: TextSpan
}

export type NamedUnitKind =
  | 'department'
  | 'township'
  | 'managementArea'
  | 'verticalAgency'
  | 'partyOrgan'
  | 'office'
  | 'set'

/** 文中单位 — an organisation or a set of them as the document names it, in order of first mention. */
export interface NamedUnit {
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: NamedUnitKind
}

/** 文件首部 — what the notice says of itself. */
export interface DocumentHead {
  readonly title: string
  readonly docNumber: string | null
  readonly issuer: string | null
  readonly issuedOn: LocalDate | null
  readonly recipients: readonly string[]
  readonly publicity: string | null
}
