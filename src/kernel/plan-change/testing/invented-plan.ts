import type { ClauseKind, Deadline, ParsedClause, ParsedItem, ParsedTarget, Roles } from '#kernel/plan/model.ts'
import type { PlanContent } from '#kernel/plan-change/change.ts'

/** 虚构任务 — what a test says of a task; its key is its number in the plan. */
export interface InventedTask {
  readonly title: string
  readonly sentences: readonly string[]
  readonly lead?: readonly string[]
  readonly deadlines?: readonly Deadline[]
  readonly targets?: readonly ParsedTarget[]
}

/** 虚构计划 — numbered tasks, each its title as a heading sentence, its sentences and the bracket of its lead units. */
export function inventedPlan(tasks: readonly InventedTask[]): PlanContent {
  let text = '甲县2024年度工作计划\n'
  const items: ParsedItem[] = []
  for (const [index, task] of tasks.entries()) {
    const item = itemAt(text.length, `A-1-${index + 1}`, `${index + 1}.`, task)
    items.push(item)
    text += `${item.text}\n`
  }
  return { text, plans: [{ title: '甲县2024年度工作计划', domain: 'air', year: 2024, items }] }
}

function itemAt(start: number, id: string, label: string, task: InventedTask): ParsedItem {
  const { title, sentences, lead = [], deadlines = [], targets = [] } = task
  const clauses: ParsedClause[] = []
  let at = start
  const add = (name: string, kind: ClauseKind, text: string): void => {
    clauses.push({ id: `${id}.${name}`, kind, text, source: { start: at, end: at + text.length } })
    at += text.length
  }
  add('1', 'heading', `${label}${title}。`)
  for (const [index, sentence] of sentences.entries()) add(String(index + 2), 'hard', sentence)
  if (lead.length > 0) add('R', 'responsibility', `（牵头单位：${lead.join('、')}）`)
  const text = clauses.map((clause) => clause.text).join('')
  const roles: Roles = { lead, supporting: [], responsible: [], openEnded: [] }
  const rest = { roles, parts: [], deadlines, targets, figures: [], cited: [] }
  return { id, path: [], title, text, source: { start, end: at }, clauses, ...rest }
}

const LENGTH = 14

/** 虚构句 — a sentence of its own for every number: two of them share hardly a pair of characters. */
export function inventedSentence(serial: number): string {
  let state = (serial + 1) * 2_654_435_761
  let sentence = ''
  for (let count = 0; count < LENGTH; count += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    sentence += String.fromCharCode(0x4e00 + ((state >>> 8) % 8000))
  }
  return `${sentence}。`
}
