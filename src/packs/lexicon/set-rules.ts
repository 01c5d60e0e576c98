import type { UnitSet } from '#kernel/org/org-unit.ts'

/**
 * 集合规则词表 — sets whose members follow from their very words. 有关、相关、涉及、成员单位 and a bare 各部门 are missing on
 * purpose: who is meant stands in another document, or with the plan office. 各责任部门 too: not every 责任单位 is a 部门.
 */
export const setRules = {
  各乡镇: { kind: 'ofKind', unitKind: 'township' },
  '各乡（镇）': { kind: 'ofKind', unitKind: 'township' },
  各乡镇人民政府: { kind: 'ofKind', unitKind: 'township' },
  '各乡镇（街道）': { kind: 'ofKind', unitKind: 'township' },
  '各镇（街道）': { kind: 'ofKind', unitKind: 'township' },
  县直部门: { kind: 'ofKind', unitKind: 'department' },
  县直各部门: { kind: 'ofKind', unitKind: 'department' },
  各县直部门: { kind: 'ofKind', unitKind: 'department' },
  本计划中所有牵头单位: { kind: 'withRole', role: 'lead' },
  本方案中所有牵头单位: { kind: 'withRole', role: 'lead' },
  所有牵头单位: { kind: 'withRole', role: 'lead' },
  各任务牵头单位: { kind: 'withRole', role: 'lead' },
  各任务牵头部门: { kind: 'withRole', role: 'lead' },
  本计划中所有配合单位: { kind: 'withRole', role: 'supporting' },
  本方案中所有配合单位: { kind: 'withRole', role: 'supporting' },
  所有配合单位: { kind: 'withRole', role: 'supporting' },
  各任务配合单位: { kind: 'withRole', role: 'supporting' },
  本计划中所有责任单位: { kind: 'withRole', role: 'responsible' },
  本方案中所有责任单位: { kind: 'withRole', role: 'responsible' },
  所有责任单位: { kind: 'withRole', role: 'responsible' },
  各任务责任单位: { kind: 'withRole', role: 'responsible' },
} as const satisfies Readonly<Record<string, UnitSet['rule']>>
