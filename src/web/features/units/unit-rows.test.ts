import { describe, expect, it } from 'vitest'
import type { OrgUnit } from '#contract/schemas/org.ts'
import { localDate } from '#kernel/time/calendar.ts'
import { inBeing, placeOfUnit, setRows, unitRows } from '#web/features/units/unit-rows.ts'

const unit = (id: string, displayOrder: number, lead: number): OrgUnit => ({
  id,
  name: `县${id}局`,
  fullName: `某县${id}局`,
  aliases: [],
  kind: 'department',
  parentId: null,
  displayOrder,
  validFrom: null,
  validTo: null,
  succeededBy: null,
  load: { lead, supporting: 0, responsible: 2 },
})
const directory = {
  units: [unit('水利', 20, 5), unit('发改', 10, 10)],
  sets: [
    {
      id: 's',
      name: '各成员单位',
      rule: { kind: 'listed' as const, members: ['水利', '发改'] },
      members: ['水利', '发改'],
    },
    { id: 't', name: '各乡镇', rule: { kind: 'unstated' as const }, members: null },
  ],
}

describe('the directory of units', () => {
  it('stands in the printed order, not the order of the answer', () => {
    expect(unitRows(directory).map(({ place, name }) => [place, name])).toEqual([
      [1, '县发改局'],
      [2, '县水利局'],
    ])
  })

  it('measures each load against the heaviest of its own kind, and nothing against zero', () => {
    expect(unitRows(directory).map(({ share }) => share)).toEqual([
      { lead: 1, supporting: 0, responsible: 1 },
      { lead: 0.5, supporting: 0, responsible: 1 },
    ])
  })

  it('lists members of a set in printed order and keeps unstated ones unstated', () => {
    expect(setRows(directory).map(({ members }) => members)).toEqual([['县发改局', '县水利局'], null])
  })

  it('counts places from one, and knows none for a unit it does not hold', () => {
    expect(['发改', '水利', '气象'].map((id) => placeOfUnit(directory, id))).toEqual([1, 2, undefined])
  })

  it('leaves a unit out from its last day on', () => {
    const ended = [{ validTo: null }, { validTo: localDate(2024, 7, 1) }]
    expect(inBeing(ended, localDate(2024, 6, 30))).toHaveLength(2)
    expect(inBeing(ended, localDate(2024, 7, 1))).toEqual([{ validTo: null }])
  })
})
