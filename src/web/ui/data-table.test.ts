import { describe, expect, it } from 'vitest'
import { csvOf } from '#web/ui/csv.ts'
import { type Column, nextSorting, tableView } from '#web/ui/data-table-view.ts'

interface Row {
  readonly name: string
  readonly tasks: number | null
}

const rows: readonly Row[] = [
  { name: '县水利局', tasks: 9 },
  { name: '=1+1', tasks: null },
  { name: '县发展改革局，"一办"', tasks: 10 },
]
const columns: readonly Column<Row>[] = [
  { key: 'name', title: '单位', value: ({ name }) => name },
  { key: 'tasks', title: '任务', value: ({ tasks }) => tasks },
  { key: 'open', title: '', value: () => null, isAction: true },
]
const plain = { find: '', sorting: null, page: 0, pageSize: 2 } as const

describe('a table', () => {
  it('keeps the given order and cuts it into pages', () => {
    const view = tableView(rows, columns, { ...plain, page: 9 })
    expect(view).toMatchObject({ page: 1, pages: 2 })
    expect(view.rows.map(({ name }) => name)).toEqual(['县发展改革局，"一办"'])
  })

  it('finds rows that have every word', () => {
    expect(tableView(rows, columns, { ...plain, find: '县 水利' }).found).toHaveLength(1)
    expect(tableView(rows, columns, { ...plain, find: '县 水利 10' }).found).toHaveLength(0)
  })

  it('sorts numbers as numbers and puts absent ones last either way', () => {
    const tasks = (direction: 'ascending' | 'descending') =>
      tableView(rows, columns, { ...plain, sorting: { key: 'tasks', direction } }).found.map((row) => row.tasks)
    expect(tasks('ascending')).toEqual([9, 10, null])
    expect(tasks('descending')).toEqual([10, 9, null])
  })

  it('sorts by the order of the thing where its words have none', () => {
    const ranks: Readonly<Record<string, number>> = { 县水利局: 2, '=1+1': 0 }
    const byRank: readonly Column<Row>[] = [
      { key: 'name', title: '单位', value: ({ name }) => name, order: ({ name }) => ranks[name] ?? null },
    ]
    const state = { ...plain, pageSize: 9, sorting: { key: 'name', direction: 'ascending' } } as const
    expect(tableView(rows, byRank, state).rows.map(({ tasks }) => tasks)).toEqual([null, 9, 10])
  })

  it('cycles a head through both directions back to the given order', () => {
    const up = nextSorting(null, 'name')
    const down = nextSorting(up, 'name')
    expect([up?.direction, down?.direction, nextSorting(down, 'name')]).toEqual(['ascending', 'descending', null])
  })
})

describe('a CSV', () => {
  it('opens in Excel, quotes what must be quoted and disarms formulas', () => {
    expect(csvOf(columns, rows, '演示数据，虚构县')).toBe(
      '\uFEFF单位,任务\r\n县水利局,9\r\n\'=1+1,\r\n"县发展改革局，""一办""",10\r\n演示数据，虚构县\r\n',
    )
  })
})
