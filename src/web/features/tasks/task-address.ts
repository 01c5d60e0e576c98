import type { TaskFilter, TaskQuery } from '#contract/schemas/task.ts'
import { isLocalDate } from '#kernel/time/calendar.ts'

/** What of a list of tasks stands in the address; lists are written with commas. */
export const TASK_SEARCH = [
  'q',
  'unit',
  'role',
  'section',
  'state',
  'firmness',
  'domain',
  'plan',
  'dueFrom',
  'dueTo',
  'order',
  'descending',
  'page',
  'view',
] as const

export const FILTER_KEYS = [
  'q',
  'unit',
  'role',
  'section',
  'state',
  'firmness',
  'domain',
  'plan',
  'dueFrom',
  'dueTo',
] as const

export type FilterKey = (typeof FILTER_KEYS)[number]
export type TaskSearch = { readonly [Key in (typeof TASK_SEARCH)[number]]?: string | undefined }
export type FilterSearch = Pick<TaskSearch, FilterKey>

export const PAGE_SIZE = 50

const ROLES = ['lead', 'supporting', 'responsible'] as const
const STATES = [
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
const FIRMNESSES = ['must', 'strive', 'none'] as const
const DOMAINS = ['air', 'water', 'other'] as const
const ORDERS = ['plan', 'due', 'lead', 'title'] as const

/** The words of a comma list that are known, in the order the product names them. */
function listed<Word extends string>(known: readonly Word[], text: string | undefined): Word[] {
  const given = new Set((text ?? '').split(','))
  return known.filter((word) => given.has(word))
}

const one = <Word extends string>(known: readonly Word[], text: string | undefined): Word | undefined =>
  known.find((word) => word === text)

const day = (text: string | undefined) => (text !== undefined && isLocalDate(text) ? text : undefined)
const words = (text: string | undefined) => (text === undefined || text.trim() === '' ? undefined : text)

/** 地址里的筛选 — what the address asks for; a word nobody knows asks for nothing. */
export function filterOf(search: TaskSearch): Omit<TaskFilter, 'asOf'> {
  const role = listed(ROLES, search.role)
  const state = listed(STATES, search.state)
  return {
    q: words(search.q)?.slice(0, 100),
    unit: words(search.unit),
    role: role.length === 0 ? undefined : role,
    section: words(search.section),
    state: state.length === 0 ? undefined : state,
    firmness: one(FIRMNESSES, search.firmness),
    domain: one(DOMAINS, search.domain),
    plan: words(search.plan),
    dueFrom: day(search.dueFrom),
    dueTo: day(search.dueTo),
  }
}

/** 地址里的排序 — by which column; printed order unless another is asked for. */
export function orderOf({ order, descending }: TaskSearch): Pick<TaskQuery, 'order' | 'descending'> {
  return { order: one(ORDERS, order) ?? 'plan', descending: descending === '1' }
}

/** 地址里的页 — counted from zero here, from one in the address. */
export function pageOf({ page }: TaskSearch): number {
  const number = Number(page)
  return Number.isInteger(number) && number > 1 && number < 20_000 ? number - 1 : 0
}

/** A list of words with one of them put in or taken out; undefined when nothing is left. */
export function toggled(text: string | undefined, word: string): string | undefined {
  const given = (text ?? '').split(',').filter((other) => other !== '')
  const next = given.includes(word) ? given.filter((other) => other !== word) : [...given, word]
  return next.length === 0 ? undefined : next.join(',')
}

/** 只留筛选 — without order, page and view: what a saved filter or the printed list takes along. */
export function filtersOnly(search: TaskSearch): FilterSearch {
  return Object.fromEntries(FILTER_KEYS.map((key) => [key, search[key]]))
}
