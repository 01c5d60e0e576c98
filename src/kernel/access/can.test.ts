import { describe, expect, it } from 'vitest'
import { ACTIONS, can, ROLES } from '#kernel/access/can.ts'

const here = { countyId: 'here' }

describe('can', () => {
  it('allows nothing in a county where the actor has no role', () => {
    for (const role of ROLES) {
      for (const action of ACTIONS)
        expect(can({ accountId: 'a', roles: { elsewhere: role } }, action, here)).toBe(false)
    }
  })

  it('gives each role exactly its rights', () => {
    const rights = ROLES.map((role) =>
      ACTIONS.filter((action) => can({ accountId: 'a', roles: { here: role } }, action, here)),
    )
    expect(Object.fromEntries(ROLES.map((role, index) => [role, rights[index]]))).toEqual({
      administrator: [...ACTIONS],
      planner: [
        'plan.read',
        'plan.import',
        'plan.settle',
        'unit.read',
        'unit.manage',
        'policy.manage',
        'observation.read',
        'observation.manage',
        'audit.read',
      ],
      viewer: ['plan.read', 'unit.read', 'observation.read'],
    })
  })

  it('is not fooled by names every object has', () => {
    for (const countyId of ['constructor', '__proto__', 'toString']) {
      expect(can({ accountId: 'a', roles: {} }, 'plan.read', { countyId })).toBe(false)
    }
  })
})
