import type { ParsedPlan } from '#kernel/plan/model.ts'
import { draftPlan } from './draft-plan.ts'
import { readHead } from './head.ts'
import { rolesOf } from './items/assemble.ts'
import { layOut } from './layout/lay-out.ts'
import type { PlanLexicon } from './lexicon.ts'
import { lintPlans } from './lint/lint-plans.ts'
import { isPlanDocument } from './lint/plan-likeness.ts'
import { readPieces } from './outline/paragraphs.ts'
import { segment } from './outline/segment.ts'
import type { ParsedDocument } from './parsed-document.ts'
import type { ReadPlan } from './read-plan.ts'
import { readPlan } from './read-plan.ts'
import { saysFirstLeads } from './roles/first-lead.ts'
import { readPlaces } from './roles/places.ts'
import type { SourceDocument } from './source-document.ts'
import { findTables } from './tables/find-tables.ts'
import { fold } from './text/fold.ts'
import { compact, planText } from './text/plan-text.ts'
import type { UnitRegistry } from './units/unit-registry.ts'
import { registerUnits } from './units/unit-registry.ts'

/**
 * 读计划文件 — everything a government plan says, each part with its place in the text: head, plans, items, clauses,
 * roles, deadlines, targets, annexed objects, units, layout, and what lint finds. Pure; never throws; a text that is no
 * plan gives NOT_A_PLAN and no items. Offsets count UTF-16 code units of `source.text`.
 */
export function parsePlan(source: SourceDocument, lexicon: PlanLexicon): ParsedDocument {
  const text = planText(source.text, lexicon.structure)
  const pieces = readPieces(text, findTables(text, source.tables))
  const structure = segment(pieces, text)
  const head = readHead(structure, structure.plans[0]?.title ?? '', text)
  const titles = [head.title, ...structure.plans.map(({ title }) => title), head.issuer ?? '']
  const places = readPlaces(titles.map((title) => compact(fold(title, lexicon.structure))))
  const isFirstLead = saysFirstLeads(text)
  const context = { source: text, places, isFirstLead, lexicon, issuedOn: head.issuedOn }
  const drafts = structure.plans.map((zone) => draftPlan(zone, head.issuedOn, context))
  const isPlan = isPlanDocument(structure, drafts, text)
  const kept = isPlan ? drafts.map((draft) => readPlan(draft, context)) : []
  const registry = registerUnits(mentionsOf(kept), text, places)
  const parsed = kept.map((plan) => finished(plan, registry))
  return {
    document: head,
    plans: parsed,
    annexes: kept.flatMap((plan) => plan.tables.flatMap((table) => table.objects.map(({ object }) => object))),
    units: registry.units,
    issues: lintPlans({ isPlan, plans: kept, parsed, source: text, places, registry }),
    layout: layOut(structure, kept, text),
  }
}

function finished(plan: ReadPlan, { nameOf }: UnitRegistry): ParsedPlan {
  const items = plan.items.map(({ item, duty, parts }) => ({
    ...item,
    roles: rolesOf(duty, nameOf),
    parts: parts.map((part) => ({ ...part, lead: part.lead.map(({ name }) => nameOf(name)) })),
  }))
  return { title: plan.title, domain: plan.domain, year: plan.year, items }
}

function mentionsOf(plans: readonly ReadPlan[]) {
  return plans
    .flatMap((plan) => plan.items)
    .flatMap(({ duty, parts }) => [
      ...duty.lead,
      ...duty.supporting,
      ...duty.responsible,
      ...parts.flatMap((part) => part.lead),
    ])
}
