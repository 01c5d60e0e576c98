import { z } from 'zod'
import { id, instant, localDate, slug } from '#contract/schemas/common.ts'
import { deadline } from '#contract/schemas/parsed-plan.ts'

export const TASK_ROLES = ['lead', 'supporting', 'responsible'] as const
/**
 * 任务状态 — what the clock and the marks of a task say; a task may be in several. overdue 时限已过 · dueSoon 30 天内到期 ·
 * pastAtIssue 下发时已过期 · periodic 定期 · continuous 全年 · waiting 待事件 · elsewhere 时限另定 · undated 未写时限 ·
 * awaiting 目标待下达 · marked 有未处理批注 · questioned 已问计划办 · corrected 有校订
 */
export const TASK_STATES = [
  'overdue',
  'dueSoon',
  'later',
  'pastAtIssue',
  'periodic',
  'continuous',
  'waiting',
  'elsewhere',
  'undated',
  'awaiting',
  'marked',
  'questioned',
  'corrected',
] as const
export const TASK_ORDERS = ['plan', 'due', 'lead', 'title'] as const

const list = <T extends z.ZodType>(item: T) =>
  z
    .union([item, z.array(item)])
    .transform((given) => (Array.isArray(given) ? given : [given]))
    .optional()

/** 任务筛选 — what the list, its export and its print share; every filter stands in the address. */
export const taskFilter = z.object({
  asOf: instant.optional(),
  /** Full text: all words must occur, in the task's title, path or clauses. */
  q: z.string().trim().max(100).optional(),
  plan: z.string().max(80).optional(),
  domain: z.enum(['air', 'water', 'other']).optional(),
  /** Headings from the outermost, joined by U+001F: the tasks below them. */
  section: z.string().max(600).optional(),
  unit: id.optional(),
  role: list(z.enum(TASK_ROLES)),
  state: list(z.enum(TASK_STATES)),
  firmness: z.enum(['must', 'strive', 'none']).optional(),
  dueFrom: localDate.optional(),
  dueTo: localDate.optional(),
})
export const taskQuery = taskFilter.extend({
  order: z.enum(TASK_ORDERS).default('plan'),
  descending: z.stringbool().default(false),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const taskExportQuery = taskFilter.extend({
  order: z.enum(TASK_ORDERS).default('plan'),
  descending: z.stringbool().default(false),
  format: z.enum(['csv', 'xlsx']),
  language: z.enum(['zh', 'en']).default('zh'),
})

const party = z.object({ name: z.string(), unitId: id.nullable(), setId: id.nullable() })

/** 任务行 — a task as it stands in a list. `due` is the next due day, null when there is none to count to. */
export const taskLine = z
  .object({
    id,
    planKey: z.string(),
    planTitle: z.string(),
    key: z.string(),
    title: z.string(),
    domain: z.enum(['air', 'water', 'other']),
    path: z.array(z.string()),
    lead: z.array(party),
    supporting: z.array(party),
    responsible: z.array(party),
    deadlines: z.array(deadline),
    due: localDate.nullable(),
    states: z.array(z.enum(TASK_STATES)),
    firmness: z.enum(['must', 'strive', 'none']),
    targetCount: z.int(),
    awaitingCount: z.int(),
    openMarks: z.int(),
    /** The clause where the words were found, with the places of the words in it. */
    found: z.object({ clauseKey: z.string(), text: z.string(), at: z.array(z.tuple([z.int(), z.int()])) }).nullable(),
  })
  .meta({ id: 'TaskLine' })

const facet = z.array(z.object({ value: z.string(), count: z.int() }))

/** 任务列表 — a page of it, with the counts of what each filter would leave (under the other filters). */
export const taskPage = z
  .object({
    items: z.array(taskLine),
    total: z.int(),
    offset: z.int(),
    facets: z.object({ plan: facet, domain: facet, section: facet, state: facet, firmness: facet, dueMonth: facet }),
    asOf: instant,
  })
  .meta({ id: 'TaskPage' })

/** 全文检索 — clauses of the plans in force that hold the words, best first. */
export const clauseHit = z
  .object({
    planKey: z.string(),
    planTitle: z.string(),
    taskKey: z.string(),
    taskTitle: z.string(),
    clauseKey: z.string(),
    text: z.string(),
    at: z.array(z.tuple([z.int(), z.int()])),
  })
  .meta({ id: 'ClauseHit' })
export const clauseSearch = z.object({
  q: z.string().trim().min(1).max(100),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export const clauseHits = z.object({ items: z.array(clauseHit), total: z.int() })

export const feedParams = z.object({ county: slug, unitId: id })
export const feedTokenParams = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{20,100}(\.ics)?$/) })
/** 日历订阅 — the address of a unit's feed; whoever has the address can read it, so it can be replaced or stopped. */
export const calendarFeed = z
  .object({ unitId: id, path: z.string().nullable(), createdAt: instant.nullable(), createdBy: z.string().nullable() })
  .meta({ id: 'CalendarFeed' })

export type TaskLine = z.infer<typeof taskLine>
export type TaskPage = z.infer<typeof taskPage>
export type TaskState = (typeof TASK_STATES)[number]
export type TaskFilter = z.infer<typeof taskFilter>
export type TaskQuery = z.infer<typeof taskQuery>
export type ClauseHit = z.infer<typeof clauseHit>
export type CalendarFeed = z.infer<typeof calendarFeed>
