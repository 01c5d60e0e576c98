import { z } from 'zod'
import { localDate, span } from '#contract/schemas/common.ts'
import type { LayoutBlock } from '#kernel/plan/layout.ts'
import { PLAN_ISSUE_CODES, type PlanIssue } from '#kernel/plan/lint.ts'
import type {
  AnnexedObject,
  Deadline,
  DocumentHead,
  ParsedClause,
  ParsedFigure,
  ParsedTarget,
  PartLead,
} from '#kernel/plan/model.ts'

const deadlineBase = { text: z.string(), pastAtIssue: z.boolean(), source: span }

export const deadline = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('date'), date: localDate, ...deadlineBase }),
    z.object({ kind: z.enum(['year-round', 'stated-elsewhere']), ...deadlineBase }),
    z.object({
      kind: z.enum(['half-yearly', 'quarterly', 'monthly', 'annual']),
      dueMonth: z.int().min(1).max(12).exactOptional(),
      dueDay: z.int().min(1).max(31).exactOptional(),
      ...deadlineBase,
    }),
    z.object({ kind: z.literal('relative'), workingDays: z.int(), event: z.string(), ...deadlineBase }),
    z.object({ kind: z.literal('conditional'), event: z.string(), ...deadlineBase }),
  ])
  .meta({ id: 'Deadline' }) satisfies z.ZodType<Deadline>

export const comparator = z.enum(['>=', '<=', '=', '>', '<'])
export const waterClass = z.enum(['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ'])

export const target = z
  .object({
    clause: z.string(),
    indicator: z.string(),
    comparator,
    value: z.union([z.number(), waterClass]).nullable(),
    unit: z.string(),
    firmness: z.enum(['must', 'strive']),
    approximate: z.boolean(),
    base: z.string().exactOptional(),
    scope: z.string().exactOptional(),
    by: localDate.exactOptional(),
    external: z.boolean(),
    text: z.string(),
  })
  .meta({ id: 'Target' }) satisfies z.ZodType<ParsedTarget>

export const figure = z
  .object({
    clause: z.string(),
    text: z.string(),
    kind: z.enum(['threshold', 'reference', 'frequency', 'retention', 'coverage']),
    comparator: comparator.exactOptional(),
    value: z.number().exactOptional(),
    unit: z.string().exactOptional(),
  })
  .meta({ id: 'Figure' }) satisfies z.ZodType<ParsedFigure>

export const clauseKind = z.enum(['hard', 'soft', 'heading', 'responsibility'])
export const parsedClause = z.object({
  id: z.string(),
  kind: clauseKind,
  text: z.string(),
  source: span,
}) satisfies z.ZodType<ParsedClause>

export const partLead = z.object({
  clause: z.string(),
  text: z.string(),
  lead: z.array(z.string()),
}) satisfies z.ZodType<PartLead>

export const documentHead = z.object({
  title: z.string(),
  docNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: localDate.nullable(),
  recipients: z.array(z.string()),
  publicity: z.string().nullable(),
}) satisfies z.ZodType<DocumentHead>

export const annexedObject = z
  .object({
    id: z.string(),
    kind: z.enum(['river-section', 'water-source']),
    name: z.string(),
    river: z.string().exactOptional(),
    lon: z.number().nullable(),
    lat: z.number().nullable(),
    lonLatText: z.string(),
    targetClass: waterClass.nullable(),
    classText: z.string(),
    state: z.string().exactOptional(),
    source: span,
  })
  .meta({ id: 'AnnexedObject' }) satisfies z.ZodType<AnnexedObject>

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
const cell = z.object({ ...span.shape, column: z.int(), columnSpan: z.int(), rowSpan: z.int() })
const row = z.object({
  item: z.string().exactOptional(),
  headingLevel: level.exactOptional(),
  cells: z.array(cell),
})
export const layoutBlock = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum([
      'title',
      'docNumber',
      'recipients',
      'paragraph',
      'signature',
      'publicity',
      'attachmentNote',
      'annexLabel',
      'imprint',
    ]),
    item: z.string().exactOptional(),
    ...span.shape,
  }),
  z.object({ kind: z.literal('heading'), level, item: z.string().exactOptional(), ...span.shape }),
  z.object({ kind: z.literal('table'), columns: z.array(z.string()), rows: z.array(row), ...span.shape }),
]) satisfies z.ZodType<LayoutBlock>

export const planIssue = z
  .object({
    code: z.enum(PLAN_ISSUE_CODES),
    severity: z.enum(['error', 'warning', 'info']),
    item: z.string().exactOptional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    source: span,
  })
  .meta({ id: 'PlanIssue' }) satisfies z.ZodType<PlanIssue>
