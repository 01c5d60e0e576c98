import type { Language } from '#cli/language.ts'
import type { Deadline, ParsedItem, ParsedPlan, ParsedTarget } from '#kernel/plan/model.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import { say } from './say.ts'
import { table } from './table.ts'

/** 计划概览 — a parsed document as a person reads it in a terminal: its head, a table of items a plan, the totals. */
export function planOverview(parsed: ParsedDocument, language: Language): string {
  const parts = [head(parsed, language), ...parsed.plans.map((plan) => items(plan, language))]
  if (parsed.annexes.length > 0) parts.push(annexes(parsed, language))
  return `${[...parts, totals(parsed, language)].join('\n\n')}\n`
}

function head({ document }: ParsedDocument, language: Language): string {
  const facts = [
    ['issuer', document.issuer],
    ['issuedOn', document.issuedOn],
    ['docNumber', document.docNumber],
    ['recipients', document.recipients.join('、') || null],
  ] as const
  const known = facts.flatMap(([key, value]) => (value === null ? [] : [`${say(key, language)}  ${value}`]))
  return [document.title, ...known].join('\n')
}

function items(plan: ParsedPlan, language: Language): string {
  const columns = [
    { title: say('item', language), limit: 10 },
    { title: say('title', language), limit: 42 },
    { title: say('lead', language), limit: 34 },
    { title: say('deadline', language), limit: 20 },
    { title: say('target', language), limit: 36 },
  ]
  const rows = plan.items.map((item) => [item.id, item.title, lead(item), deadline(item), target(item, language)])
  return `${say('planHead', language, { title: plan.title, count: plan.items.length })}\n${table(columns, rows)}`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const lead = (item: ParsedItem): string => item.roles.lead.join('、')

function deadline(item: ParsedItem): string {
  const printed = (one: Deadline): string => (one.kind === 'date' ? one.date : oneLine(one.text))
  return [...new Set(item.deadlines.map(printed))].join('、')
}

function target(item: ParsedItem, language: Language): string {
  const printed = (one: ParsedTarget): string =>
    one.value === null
      ? oneLine(one.text)
      : oneLine(`${one.indicator}${SIGNS[one.comparator]}${one.value}${one.unit}${against(one.base, language)}`)
  return item.targets.map(printed).join('；')
}

/** What a change is measured against; nothing for a level. */
function against(base: string | undefined, language: Language): string {
  if (base === undefined) return ''
  return base === 'last-year' ? say('sinceLastYear', language) : say('sinceYear', language, { year: base })
}

const SIGNS: Record<ParsedTarget['comparator'], string> = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<' }

function annexes(parsed: ParsedDocument, language: Language): string {
  const columns = [
    { title: say('item', language), limit: 10 },
    { title: say('annexName', language), limit: 42 },
    { title: say('targetClass', language), limit: 12 },
  ]
  return table(
    columns,
    parsed.annexes.map((annex) => [annex.id, annex.name, annex.targetClass ?? annex.classText]),
  )
}

function totals(parsed: ParsedDocument, language: Language): string {
  const all = parsed.plans.flatMap((plan) => plan.items)
  const count = (pick: (item: ParsedItem) => readonly unknown[]): number => all.flatMap(pick).length
  return say('totals', language, {
    items: all.length,
    clauses: count((item) => item.clauses),
    targets: count((item) => item.targets),
    deadlines: count((item) => item.deadlines),
    units: parsed.units.length,
    issues: parsed.issues.length,
  })
}
