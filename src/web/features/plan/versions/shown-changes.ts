import type { ChangeKind, PlanChange, TaskChange } from '#kernel/plan-change/change.ts'

/** 变化种类 — in the order they are told; what stayed the same is not shown. */
export const SHOWN_KINDS = ['added', 'edited', 'moved', 'removed'] as const
export type ShownKind = (typeof SHOWN_KINDS)[number]

/** Shapes before colours: a sign tells the kind where nothing else does. */
export const KIND_SIGNS: Readonly<Record<ChangeKind, string>> = {
  added: '＋',
  edited: '△',
  moved: '⇅',
  removed: '－',
  same: '＝',
}

export function isShownKind(kind: string | undefined): kind is ShownKind {
  return SHOWN_KINDS.some((shown) => shown === kind)
}

/** 所示变化 — the changed tasks, of one kind or of all. */
export function shownChanges({ tasks }: PlanChange, kind: ShownKind | null): readonly TaskChange[] {
  return tasks.filter((task) => (kind === null ? task.kind !== 'same' : task.kind === kind))
}

export const changeKey = ({ before, after }: TaskChange): string => `${before?.key ?? ''}→${after?.key ?? ''}`

/** 删去比例 — in whole percent, as the server asks about it. */
export const lostPercent = ({ lostRatio }: PlanChange): number => Math.round(lostRatio * 100)
