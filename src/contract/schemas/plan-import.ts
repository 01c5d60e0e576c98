import { z } from 'zod'
import { id, instant, localDate, slug, span } from '#contract/schemas/common.ts'
import {
  annexedObject,
  deadline,
  documentHead,
  figure,
  layoutBlock,
  parsedClause,
  partLead,
  planIssue,
  target,
} from '#contract/schemas/parsed-plan.ts'
import { carried, planChange } from '#contract/schemas/plan-change.ts'
import { settlement } from '#contract/schemas/settlement.ts'

const roles = z.object({
  lead: z.array(z.string()),
  supporting: z.array(z.string()),
  responsible: z.array(z.string()),
  openEnded: z.array(z.enum(['lead', 'supporting', 'responsible'])),
})

const parsedItem = z.object({
  id: z.string(),
  path: z.array(z.string()),
  title: z.string(),
  text: z.string(),
  source: span,
  clauses: z.array(parsedClause),
  roles,
  parts: z.array(partLead),
  deadlines: z.array(deadline),
  targets: z.array(target),
  figures: z.array(figure),
  cited: z.array(z.string()),
})

/** 解析结果 — the shape `bilan plan parse --json` prints, with the layout. */
export const parsedDocument = z
  .object({
    document: documentHead,
    plans: z.array(
      z.object({
        title: z.string(),
        domain: z.enum(['air', 'water', 'other']),
        year: z.int().nullable(),
        items: z.array(parsedItem),
      }),
    ),
    annexes: z.array(annexedObject),
    units: z.array(
      z.object({
        name: z.string(),
        aliases: z.array(z.string()),
        kind: z.enum(['department', 'township', 'managementArea', 'verticalAgency', 'partyOrgan', 'office', 'set']),
      }),
    ),
    issues: z.array(planIssue),
    layout: z.array(layoutBlock),
  })
  .meta({ id: 'ParsedDocument' })

/** 解析步骤 — what a stage of reading found and how long it took, as measured. */
export const importStage = z.object({
  key: z.enum(['received', 'decoded', 'structured', 'stored']),
  ms: z.number(),
  count: z.int(),
})

/** 导入草稿 — a file as read, waiting for a person's confirmation; nothing of it is in the plan yet. */
export const importDraft = z
  .object({
    id,
    fileName: z.string(),
    fileHash: z.string(),
    size: z.int(),
    format: z.string(),
    encoding: z.string(),
    receivedAt: instant,
    receivedBy: z.string(),
    stages: z.array(importStage),
    warnings: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })),
    text: z.string(),
    parsed: parsedDocument,
    /** Names the county does not have yet; confirming creates them. */
    newUnits: z.array(z.string()),
    /** A plan of the county already made from the very same file, or with the same title and year. */
    duplicateOf: z.object({ planKey: z.string(), title: z.string(), sameFile: z.boolean() }).nullable(),
    /** 校订 — settled while it is a draft; `parsed` stays as read, screens show it settled (kernel applySettlements). */
    settlements: z.array(settlement),
    /** Plans of the county that the document could be a new text of, likest first. */
    candidates: z.array(
      z.object({ planKey: z.string(), title: z.string(), year: z.int().nullable(), likeness: z.number() }),
    ),
    /** The plan a person has said it amends, with what that changes and what becomes of its settlements. */
    amends: z
      .object({
        planKey: z.string(),
        title: z.string(),
        versionNo: z.int(),
        versionText: z.string(),
        change: planChange,
        carried: z.array(carried),
        settlements: z.array(settlement),
      })
      .nullable(),
    /** 结转 — the plan and version this draft was rolled over from. */
    rolledFrom: z.object({ planKey: z.string(), no: z.int(), year: z.int() }).nullable(),
    /** Another county that the document's title or issuer names. */
    otherCounty: z.string().nullable(),
  })
  .meta({ id: 'ImportDraft' })

export const importDraftSummary = z
  .object({
    id,
    fileName: z.string(),
    receivedAt: instant,
    receivedBy: z.string(),
    taskCount: z.int(),
    issueCount: z.int(),
  })
  .meta({ id: 'ImportDraftSummary' })

export const importParams = z.object({ county: slug, importId: id })
export const importSettlementParams = importParams.extend({ settlementId: id })
export const uploadQuery = z.object({ progress: id.optional() })
export const progressParams = z.object({ county: slug, progressId: id })
/** 导入进度 — the step that runs and how far it is; `done` of `total` in the step's own unit, total null while unknown. */
export const importProgress = z
  .object({
    stage: z.enum(['received', 'decoded', 'structured', 'stored']),
    done: z.int(),
    total: z.int().nullable(),
    elapsedMs: z.number(),
    finished: z.boolean(),
  })
  .meta({ id: 'ImportProgress' })
export const chooseAmended = z.object({ planKey: z.string().max(80).nullable() })
export const confirmImport = z.object({
  /** Required when the draft is a duplicate: the person has seen it and wants a second plan all the same. */
  acceptDuplicate: z.boolean().default(false),
  /** Required when an amendment drops a third or more of the text: the person has seen what goes. */
  acceptLoss: z.boolean().default(false),
  /** Required when the document names another county. */
  acceptOtherCounty: z.boolean().default(false),
  /** 生效日 — from when it holds; the day of issue when left out. */
  effectiveOn: localDate.optional(),
  /** Contested settlements that the person keeps against the amended text. */
  keep: z.array(id).max(500).default([]),
  reason: z.string().trim().max(500).default(''),
})

export type ImportDraft = z.infer<typeof importDraft>
export type ImportDraftSummary = z.infer<typeof importDraftSummary>
export type ImportProgress = z.infer<typeof importProgress>
