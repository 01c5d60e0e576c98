import type { ParsedItem } from '#kernel/plan/model.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'

const compact = (text: string): string => text.replace(/\s/g, '')

/** 计划的含义 — what must not depend on the file format: everything but offsets and white space. */
export function meaningOfPlan(parsed: ParsedDocument): unknown {
  return {
    document: { ...parsed.document, title: compact(parsed.document.title) },
    items: parsed.plans.flatMap((plan) => plan.items.map(meaningOfItem)),
    annexes: parsed.annexes.map(({ source: _, ...annex }) => annex),
    units: parsed.units,
    issues: parsed.issues.map(({ code, item }) => `${code} ${item ?? ''}`),
  }
}

function meaningOfItem(item: ParsedItem): unknown {
  return {
    id: item.id,
    path: item.path.map(compact),
    title: compact(item.title),
    text: compact(item.text),
    clauses: item.clauses.map((clause) => [clause.id, clause.kind, compact(clause.text)]),
    roles: item.roles,
    parts: item.parts.map((part) => ({ ...part, text: compact(part.text) })),
    deadlines: item.deadlines.map(({ source: _, ...deadline }) => ({ ...deadline, text: compact(deadline.text) })),
    targets: item.targets.map((target) => ({ ...target, text: compact(target.text) })),
    figures: item.figures.map((figure) => ({ ...figure, text: compact(figure.text) })),
    cited: item.cited,
  }
}
