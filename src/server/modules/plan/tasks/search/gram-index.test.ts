import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instantOf } from '#kernel/time/calendar.ts'
import { seedPlan } from '#server/modules/plan/tasks/testing/seed-plan.ts'
import type { Database } from '#server/platform/db/database.ts'
import { insertTestCounty } from '#server/testing/test-county.ts'
import { openTestDatabase } from '#server/testing/test-database.ts'
import { findTasks } from './find-tasks.ts'
import { foldText } from './fold-text.ts'
import { hasWords } from './has-words.ts'
import { searchWords } from './search-words.ts'

const COPIES = 40
const ITEMS = ['燃煤锅炉淘汰', '秸秆禁烧巡查', '施工扬尘治理', '涉VOCs企业整治', '餐饮油烟净化', '入河排污口溯源']

let db: Database
let countyId: string
const versionIds: string[] = []

const planText = (no: number): string => {
  const items = ITEMS.map(
    (item, at) => `${at + 1}.${item}。第${no}片区完成${item}，达标率100%。（牵头单位：县生态环境局）`,
  )
  return `青山县2024年度第${no}片区工作计划\n\n一、主要任务\n\n${items.join('\n')}\n`
}

beforeAll(async () => {
  db = await openTestDatabase()
  countyId = await insertTestCounty(db.kysely)
  const at = instantOf(Date.UTC(2024, 0, 1))
  const other = { countyId: await insertTestCounty(db.kysely, 'linxian'), key: '2024', year: 2024, at }
  await db.tx((tx) => seedPlan(tx, { ...other, text: planText(1) }))
  for (let no = 1; no <= COPIES; no += 1) {
    const seed = { countyId, key: `2024-${no}`, year: 2024, at, text: planText(no) }
    versionIds.push((await db.tx((tx) => seedPlan(tx, seed))).versionId)
  }
})
afterAll(() => db.close())

async function planOf(table: 'task_search' | 'clause', query: string): Promise<string> {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`
    explain select 1 from ${sql.table(table)} s
    where ${hasWords(countyId, searchWords(query))}`.execute(db.kysely)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

describe('the index of characters and pairs', () => {
  it.each([
    'ＶＯＣｓ治理 PM₂.₅',
    '环大气〔2021〕65号【一】',
    ' 大气　污染\t防治\r\n\v\f',
    '⽔ 20㎡ Ⅲ类 ９５％ Éß ﬁ ｶﾞ',
    '😀𠮷 a\u0301 \u00A0\u2003',
    '',
  ])('folds as we fold: %j', async (text) => {
    const { rows } = await sql<{ folded: string }>`select search_fold(${text}) as folded`.execute(db.kysely)
    expect(rows[0]?.folded).toBe(foldText(text))
  })

  it.each(['task_search', 'clause'] as const)(
    'is what answers a search in %s, before and after statistics',
    async (table) => {
      const index = table === 'clause' ? 'clause_grams' : 'task_search_grams'
      for (const query of ['扬尘', '施工扬尘 达标', '秸秆禁烧巡查', '溯'])
        expect(await planOf(table, query)).toContain(index)
      await sql`analyze ${sql.table(table)}`.execute(db.kysely)
      for (const query of ['扬尘', '施工扬尘 达标', '秸秆禁烧巡查', '溯'])
        expect(await planOf(table, query)).toContain(index)
    },
  )

  it.each([
    ['扬尘', COPIES],
    ['施工扬尘治理', COPIES],
    ['扬尘 施工', COPIES],
    ['ｖｏｃＳ', COPIES],
    ['溯', COPIES],
    ['100%', COPIES * ITEMS.length],
    ['扬尘治理施工', 0],
    ['100_', 0],
    ['1%0', 0],
    ['\\', 0],
    ['扬尘 秸秆', 0],
  ])('finds %s in %i tasks', async (query, tasks) => {
    const found = await findTasks(db.kysely, { countyId, versionIds }, searchWords(query))
    expect([...found.values()].flat()).toHaveLength(tasks)
  })

  it('finds places in the versions asked for, and in no other', async () => {
    const [first = '', second = ''] = versionIds
    const found = await findTasks(db.kysely, { countyId, versionIds: [second, first] }, searchWords('扬尘'))
    expect([...found]).toEqual([
      [second, [2]],
      [first, [2]],
    ])
  })
})
