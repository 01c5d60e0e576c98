import type { LayoutBlock } from '#kernel/plan/layout.ts'
import type { PlanIssue } from '#kernel/plan/lint.ts'
import type { AnnexedObject, DocumentHead, NamedUnit, ParsedPlan } from '#kernel/plan/model.ts'

/** 解析结果 — everything the parser made of one document; the shape `bilan plan parse --json` prints. */
export interface ParsedDocument {
  readonly document: DocumentHead
  readonly plans: readonly ParsedPlan[]
  readonly annexes: readonly AnnexedObject[]
  readonly units: readonly NamedUnit[]
  readonly issues: readonly PlanIssue[]
  readonly layout: readonly LayoutBlock[]
}
