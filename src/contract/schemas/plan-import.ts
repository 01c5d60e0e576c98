import { z } from 'zod'
import { id, instant, slug, span } from '#contract/schemas/common.ts'
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
export const confirmImport = z.object({
  /** Required when the draft is a duplicate: the person has seen it and wants a second plan all the same. */
  acceptDuplicate: z.boolean().default(false),
})

export type ImportDraft = z.infer<typeof importDraft>
export type ImportDraftSummary = z.infer<typeof importDraftSummary>
export type ParsedDocumentWire = z.infer<typeof parsedDocument>
