/** 角色 — what a person is in one county. administrator 系统管理员 · planner 计划办 · viewer 查阅. */
export const ROLES = ['administrator', 'planner', 'viewer'] as const
export type RoleName = (typeof ROLES)[number]

/** 动作 — everything a person can ask of the system; one entry a right, greppable. */
export const ACTIONS = [
  'plan.read',
  'plan.import',
  'plan.settle',
  'unit.read',
  'unit.manage',
  'policy.manage',
  'observation.read',
  'observation.manage',
  'audit.read',
  'account.manage',
  'demo.remove',
] as const
export type Action = (typeof ACTIONS)[number]

/** 操作者 — who asks: an account and its role in each county it may enter. */
export interface Actor {
  readonly accountId: string
  readonly roles: Readonly<Record<string, RoleName>>
}

/** 资源 — what is asked about; every resource belongs to one county. */
export interface Resource {
  readonly countyId: string
}

const PLAN_OFFICE: readonly Action[] = [
  'plan.read',
  'plan.import',
  'plan.settle',
  'unit.read',
  'unit.manage',
  'policy.manage',
  'observation.read',
  'observation.manage',
  'audit.read',
]
const RIGHTS: Record<RoleName, readonly Action[]> = {
  administrator: [...PLAN_OFFICE, 'account.manage', 'demo.remove'],
  planner: PLAN_OFFICE,
  viewer: ['plan.read', 'unit.read', 'observation.read'],
}

/** 授权 — may this actor do this to this resource? Pure, shared by server and screen; unknown county means no. */
export function can(actor: Actor, action: Action, resource: Resource): boolean {
  const role = Object.hasOwn(actor.roles, resource.countyId) ? actor.roles[resource.countyId] : undefined
  return role !== undefined && RIGHTS[role].includes(action)
}
