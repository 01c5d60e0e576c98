import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import type { PlanProblemCode } from '#server/modules/plan/errors.ts'

/** 待读文件 — what goes to the reading thread. */
export interface FileToRead {
  readonly name: string
  readonly bytes: Uint8Array
}

export type Params = Readonly<Record<string, string | number>>

/** How long a step took as measured, and how much it found. */
export interface Stage {
  readonly key: 'received' | 'decoded' | 'structured' | 'stored'
  readonly ms: number
  readonly count: number
}

/** 读出的计划 — a file as text and as plans; nothing of it is stored yet. */
export interface ReadPlan {
  readonly format: string
  readonly encoding: string
  readonly text: string
  readonly parsed: ParsedDocument
  readonly warnings: readonly { readonly code: string; readonly params: Params }[]
  /** decoded: characters; structured: tasks. */
  readonly stages: readonly Stage[]
}

/** What comes back from the reading thread: a plan, or why there is none. */
export type Reading =
  | { readonly ok: true; readonly plan: ReadPlan }
  | { readonly ok: false; readonly code: PlanProblemCode; readonly params: Params }

/** 读取进度 — how far a step of reading is, in its own unit; total null while unknown. */
export type ReportReading = (stage: 'decoded' | 'structured', done: number, total: number | null) => void

/** What the reading thread says: how far it is, and at the end what it has read. */
export type ReaderMessage =
  | {
      readonly kind: 'progress'
      readonly stage: Parameters<ReportReading>[0]
      readonly done: number
      readonly total: number | null
    }
  | { readonly kind: 'reading'; readonly reading: Reading }
