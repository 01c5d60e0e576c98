import { describe, expect, it } from 'vitest'
import type { UnitSet } from '#kernel/org/org-unit.ts'
import { isLocalDate, type LocalDate } from '#kernel/time/calendar.ts'
import type { UnitRecord } from '#server/modules/org/org-store.ts'
import { bearingOf, type NamedRole } from './bearing.ts'

function day(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(text)
  return text
}

const unit = (id: string, given: Partial<UnitRecord> = {}): UnitRecord => ({
  id,
  name: id,
  fullName: id,
  aliases: [],
  kind: 'department',
  parentId: null,
  displayOrder: 0,
  validFrom: null,
  validTo: null,
  succeededBy: null,
  ...given,
})
const set = (id: string, rule: UnitSet['rule']) => ({ id, name: id, rule })
const named = (who: Partial<NamedRole>): NamedRole => ({
  unitId: null,
  setId: null,
  role: 'responsible',
  isPrinted: true,
  versionId: 'v',
  part: 0,
  ...who,
})
const bearing = (
  units: readonly UnitRecord[],
  sets: readonly ReturnType<typeof set>[],
  roles: readonly NamedRole[] = [],
  asOf = '2024-10-15',
) => {
  const namings = roles.flatMap(({ setId, versionId, part }) => (setId === null ? [] : [{ setId, versionId, part }]))
  return bearingOf({ units, sets, assigned: { roles, namings }, day: day(asOf) })
}

describe('members of a set', () => {
  const towns = [unit('北镇', { kind: 'township' }), unit('水利局'), unit('南镇', { kind: 'township' })]

  it('are the valid units of a kind, in printed order', () => {
    const later = unit('新镇', { kind: 'township', validFrom: day('2024-10-16') })
    const gone = unit('旧镇', { kind: 'township', validTo: day('2024-10-15') })
    const { membersOf } = bearing([...towns, later, gone], [set('各乡镇', { kind: 'ofKind', unitKind: 'township' })])
    expect(membersOf('各乡镇')).toEqual(['北镇', '南镇'])
  })

  it('are those listed; an ended one is stood for by whoever took over, once', () => {
    const units = [unit('甲'), unit('乙', { validTo: day('2024-07-01'), succeededBy: '甲' }), unit('丙')]
    const sets = [set('成员单位', { kind: 'listed', members: ['丙', '乙', '甲'] })]
    expect(bearing(units, sets).membersOf('成员单位')).toEqual(['甲', '丙'])
    expect(bearing(units, sets, [], '2024-06-30').membersOf('成员单位')).toEqual(['甲', '乙', '丙'])
  })

  it('are nobody known while nobody has stated them', () => {
    expect(bearing(towns, [set('各部门', { kind: 'unstated' })]).membersOf('各部门')).toBeNull()
    expect(bearing(towns, []).membersOf('各部门')).toBeNull()
  })

  it('follow from roles: of the plan that names the set, sets of a known kind included, printed roles only', () => {
    const sets = [
      set('各乡镇', { kind: 'ofKind', unitKind: 'township' }),
      set('所有责任单位', { kind: 'withRole', role: 'responsible' }),
    ]
    const units = [...towns, unit('公安局'), unit('财政局')]
    const { membersOf } = bearing(units, sets, [
      named({ unitId: '水利局' }),
      named({ setId: '各乡镇' }),
      named({ setId: '所有责任单位' }),
      named({ unitId: '公安局', part: 1 }),
      named({ unitId: '财政局', isPrinted: false }),
    ])
    expect(membersOf('所有责任单位')).toEqual(['北镇', '水利局', '南镇'])
    expect(membersOf('所有责任单位', { versionId: 'v', part: 1 })).toEqual(['公安局'])
  })

  it('take worded roles where a plan prints none under a label', () => {
    const sets = [set('所有牵头单位', { kind: 'withRole', role: 'lead' })]
    const roles = [
      named({ unitId: '水利局', role: 'lead', isPrinted: false }),
      named({ setId: '所有牵头单位', isPrinted: false }),
    ]
    expect(bearing(towns, sets, roles).membersOf('所有牵头单位')).toEqual(['水利局'])
  })
})

describe('what a unit answers for', () => {
  const units = [
    unit('乡村振兴局', { validTo: day('2024-07-01'), succeededBy: '农业农村局' }),
    unit('农业农村局', { validTo: day('2024-09-01'), succeededBy: '农业局' }),
    unit('农业局', { validFrom: day('2024-09-01') }),
    unit('水利局'),
  ]

  it('grows by what its predecessors owed, from the day on and over several steps', () => {
    expect(bearing(units, [], [], '2024-06-30').borneBy('农业农村局').units).toEqual(['农业农村局'])
    expect(bearing(units, [], [], '2024-07-01').borneBy('农业农村局').units).toEqual(['农业农村局', '乡村振兴局'])
    expect(bearing(units, []).borneBy('农业局').units).toEqual(['农业局', '农业农村局', '乡村振兴局'])
    expect(bearing(units, []).answerableFor('乡村振兴局')).toBe('农业局')
    expect(bearing(units, [], [], '2024-07-01').answerableFor('乡村振兴局')).toBe('农业农村局')
  })

  it('keeps what names an ended unit on its own page, but takes it out of sets', () => {
    const sets = [set('县直部门', { kind: 'ofKind', unitKind: 'department' })]
    expect(bearing(units, sets).borneBy('乡村振兴局')).toEqual({ units: ['乡村振兴局'], sets: [], setsWithin: [] })
    expect(bearing(units, sets).borneBy('水利局').sets).toEqual(['县直部门'])
  })

  it('says in which plan a set by role means the unit', () => {
    const sets = [set('所有牵头单位', { kind: 'withRole', role: 'lead' })]
    const roles = [
      named({ unitId: '水利局', role: 'lead' }),
      named({ setId: '所有牵头单位' }),
      named({ setId: '所有牵头单位', part: 1 }),
      named({ unitId: '农业局', role: 'lead', part: 1 }),
    ]
    const borne = bearing(units, sets, roles).borneBy('水利局')
    expect(borne).toEqual({
      units: ['水利局'],
      sets: [],
      setsWithin: [{ setId: '所有牵头单位', versionId: 'v', part: 0 }],
    })
  })

  it('is nobody’s where an ended unit has no successor, and survives a circle', () => {
    const ended = [unit('甲', { validTo: day('2024-01-01') })]
    expect(bearing(ended, []).answerableFor('甲')).toBeNull()
    const circle = [
      unit('甲', { validTo: day('2024-01-01'), succeededBy: '乙' }),
      unit('乙', { validTo: day('2024-01-01'), succeededBy: '甲' }),
    ]
    expect(bearing(circle, []).answerableFor('甲')).toBeNull()
    expect(bearing(circle, []).borneBy('甲').units).toEqual(['甲', '乙'])
  })
})
