import type { Deadline, ParsedFigure, ParsedTarget } from '#kernel/plan/model.ts'
import { decimal } from './version-rows.ts'

/** 时限行 — one deadline in columns; what its kind does not have is null. */
export function deadlineRow(deadline: Deadline, ordinal: number, id: string) {
  const { kind, text, pastAtIssue, source } = deadline
  return {
    deadline_id: id,
    ordinal,
    kind,
    due_on: kind === 'date' ? deadline.date : null,
    due_month: 'dueMonth' in deadline ? (deadline.dueMonth ?? null) : null,
    due_day: 'dueDay' in deadline ? (deadline.dueDay ?? null) : null,
    working_days: kind === 'relative' ? deadline.workingDays : null,
    event: kind === 'relative' || kind === 'conditional' ? deadline.event : null,
    text,
    past_at_issue: pastAtIssue,
    start_at: source.start,
    end_at: source.end,
  }
}

/** 目标行 — a number and a water class stand in columns of their own; both null: set elsewhere. */
export function targetRow(target: ParsedTarget, ordinal: number, id: string) {
  const { value } = target
  return {
    target_id: id,
    ordinal,
    indicator: target.indicator,
    comparator: target.comparator,
    value: typeof value === 'number' ? decimal(value) : null,
    water_class: typeof value === 'string' ? value : null,
    unit: target.unit,
    firmness: target.firmness,
    is_approximate: target.approximate,
    base: target.base ?? null,
    scope: target.scope ?? null,
    by_date: target.by ?? null,
    is_external: target.external,
    text: target.text,
  }
}

export function figureRow(figure: ParsedFigure, ordinal: number, id: string) {
  return {
    figure_id: id,
    ordinal,
    kind: figure.kind,
    comparator: figure.comparator ?? null,
    value: decimal(figure.value),
    unit: figure.unit ?? null,
    text: figure.text,
  }
}
