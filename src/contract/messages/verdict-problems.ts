import type { Label } from '#kernel/label/label.ts'

/** 目标判定问题的说法 — a target that is not there, or that no indicator computes. */
export const VERDICT_PROBLEM_MESSAGES = {
  TARGET_NOT_FOUND: {
    zh: '截至所选时点，计划中没有这个目标。请从计划或目标清单重新选择。',
    en: 'As of the chosen moment the plan has no such target. Please choose one from the plan or the list of targets.',
  },
  TARGET_UNBOUND: {
    zh: '尚不能由监测数据计算“{indicator}”，原因见目标判定清单。请按填报数据考核，或补登所需点位后重试。',
    en: 'The target “{indicator}” cannot be computed from observations yet; the list of verdicts says why. Judge it from reports, or register the station it needs and retry.',
  },
} as const satisfies Record<string, Label>
