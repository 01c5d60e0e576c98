import type { PlanIssue } from '#kernel/plan/lint.ts'
import type { AnnexedObject, Deadline, ParsedFigure, ParsedTarget } from '#kernel/plan/model.ts'
import type { Row } from './task-parts.ts'

/** 时限还原 — a deadline as the parser made it, from its columns. */
export function deadlineOf(row: Row<'deadline'>): Deadline {
  const base = { text: row.text, pastAtIssue: row.past_at_issue, source: spanOf(row) }
  const { kind } = row
  switch (kind) {
    case 'date':
      return { kind, date: present(row.due_on), ...base }
    case 'relative':
      return { kind, workingDays: present(row.working_days), event: present(row.event), ...base }
    case 'conditional':
      return { kind, event: present(row.event), ...base }
    case 'year-round':
    case 'stated-elsewhere':
      return { kind, ...base }
    default:
      return {
        kind,
        ...(row.due_month === null ? {} : { dueMonth: row.due_month }),
        ...(row.due_day === null ? {} : { dueDay: row.due_day }),
        ...base,
      }
  }
}

export function targetOf(row: Row<'target'>, clauseKey: string): ParsedTarget {
  return {
    clause: clauseKey,
    indicator: row.indicator,
    comparator: row.comparator,
    value: row.value === null ? row.water_class : Number(row.value),
    unit: row.unit,
    firmness: row.firmness,
    approximate: row.is_approximate,
    ...(row.base === null ? {} : { base: row.base }),
    ...(row.scope === null ? {} : { scope: row.scope }),
    ...(row.by_date === null ? {} : { by: row.by_date }),
    external: row.is_external,
    text: row.text,
  }
}

export function figureOf(row: Row<'figure'>, clauseKey: string): ParsedFigure {
  return {
    clause: clauseKey,
    text: row.text,
    kind: row.kind,
    ...(row.comparator === null ? {} : { comparator: row.comparator }),
    ...(row.value === null ? {} : { value: Number(row.value) }),
    ...(row.unit === null ? {} : { unit: row.unit }),
  }
}

export function annexedObjectOf(row: Row<'annexed_object'>): AnnexedObject {
  return {
    id: row.key,
    kind: row.kind,
    name: row.name,
    ...(row.river === null ? {} : { river: row.river }),
    lon: row.lon === null ? null : Number(row.lon),
    lat: row.lat === null ? null : Number(row.lat),
    lonLatText: row.lon_lat_text,
    targetClass: row.target_class,
    classText: row.class_text,
    ...(row.state === null ? {} : { state: row.state }),
    source: spanOf(row),
  }
}

export function issueOf(row: Row<'plan_issue'>): PlanIssue {
  const { code, severity, item, params } = row
  return { code, severity, ...(item === null ? {} : { item }), params, source: spanOf(row) }
}

export function spanOf({ start_at, end_at }: { readonly start_at: number; readonly end_at: number }) {
  return { start: start_at, end: end_at }
}

/** Columns that the kind of a row demands; the store writes both together. */
function present<T>(value: T | null): T {
  if (value === null) throw new TypeError('a row lacks what its kind demands')
  return value
}
