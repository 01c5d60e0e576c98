import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readLivingPlan } from '#server/modules/plan/living/living-plan.ts'
import { settlePlan, withdrawSettlement } from '#server/modules/plan/settling/settle-plan.ts'
import { fixedClock } from '#server/platform/clock.ts'
import type { Database } from '#server/platform/db/database.ts'
import { migrate } from '#server/platform/db/migrate.ts'
import { openTestDatabase } from '#server/testing/test-database.ts'
import { instant } from '#server/testing/test-server.ts'
import { MIGRATIONS } from './index.ts'

const KNOWN_AT = instant('2024-05-01T08:00:00.000+08:00')
const NOW = instant('2024-10-15T08:00:00.000+08:00')
const id = (number: number): string => `01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}`
const COUNTY = id(1)
const TEXT = '一、目标\n优良天数比率不低于93%。（牵头单位：县甲局。责任单位：各乡镇）\n'

/** A county with one plan, as version 0.1 left it: every table of migration 0002 that a plan has rows in. */
const OLD_ROWS = `
  insert into county values ('${COUNTY}', 'old', '旧县', 'Old County', '某市旧县', false, null, '{}', '${KNOWN_AT}');
  insert into stored_file values ('${COUNTY}', '${id(2)}', '${'0'.repeat(64)}', '计划.txt', 'text/plain', 1, '${KNOWN_AT}', 'x');
  insert into org_unit (county_id, unit_id, name, full_name, aliases, kind, display_order, known_at, is_demo) values
    ('${COUNTY}', '${id(3)}', '县甲局', '旧县甲局', '{甲局}', 'department', 1, '${KNOWN_AT}', false),
    ('${COUNTY}', '${id(4)}', '东乡', '旧县东乡', '{}', 'township', 2, '${KNOWN_AT}', false);
  insert into unit_set values
    ('${COUNTY}', '${id(5)}', '各乡镇', 1, true, '${KNOWN_AT}', false),
    ('${COUNTY}', '${id(6)}', '各有关单位', 2, false, '${KNOWN_AT}', false);
  insert into unit_set_member values ('${COUNTY}', '${id(5)}', '${id(4)}', 0, false);
  insert into document values ('${COUNTY}', '${id(7)}', '${id(2)}', 'txt', 'utf-8', '旧县2024年度工作计划', null, null,
    '2024-04-20', '[]', null, '${TEXT}', '[]', false);
  insert into plan values ('${COUNTY}', '${id(8)}', '2024', '旧县2024年度工作计划', 2024, false);
  insert into plan_version values ('${COUNTY}', '${id(9)}', '${id(8)}', 1, '${id(7)}', null, 'current',
    '2024-04-20T00:00:00+08:00', '${KNOWN_AT}', 'x', 'hash', false);
  insert into plan_part values ('${COUNTY}', '${id(9)}', 0, '旧县2024年度工作计划', 'air', 2024, false);
  insert into task values ('${COUNTY}', '${id(10)}', '${id(9)}', 0, 0, 'A-0-1', '目标', 'air', '["一、目标"]', 5, 38,
    '["responsible"]', true, false);
  insert into clause values
    ('${COUNTY}', '${id(11)}', '${id(12)}', '${id(9)}', '${id(10)}', 0, 'A-0-1.1', 'hard', '优良天数比率不低于93%。', 5, 18, false),
    ('${COUNTY}', '${id(13)}', '${id(14)}', '${id(9)}', '${id(10)}', 1, 'A-0-1.R', 'responsibility',
      '（牵头单位：县甲局。责任单位：各乡镇）', 18, 38, false);
  insert into assignment values
    ('${COUNTY}', '${id(15)}', '${id(10)}', 'lead', 0, '县甲局', '${id(3)}', null, false, null, null, null, false),
    ('${COUNTY}', '${id(16)}', '${id(10)}', 'responsible', 0, '各乡镇', null, '${id(5)}', true, null, null, null, false),
    ('${COUNTY}', '${id(17)}', '${id(10)}', 'lead', 0, '县甲局', '${id(3)}', null, false, '${id(11)}', 0, '县甲局', false);
  insert into deadline values ('${COUNTY}', '${id(18)}', '${id(10)}', 0, 'year-round', null, null, null, null, null, '全年',
    false, 5, 7, false);
  insert into target values ('${COUNTY}', '${id(19)}', '${id(10)}', '${id(11)}', 0, '优良天数比率', '>=', 93, null, '%', 'must',
    false, null, null, null, false, '不低于93%', false);
  insert into cited_document values ('${COUNTY}', '${id(20)}', '${id(10)}', 0, '《空气质量持续改善行动计划》', false);
  insert into plan_issue values ('${COUNTY}', '${id(21)}', '${id(9)}', 0, 'OPEN_ENDED', 'info', 'A-0-1', '{}', 30, 33, false);
`

let db: Database
beforeAll(async () => {
  db = await openTestDatabase()
  await sql`drop schema public cascade`.execute(db.kysely)
  await sql`create schema public`.execute(db.kysely)
  await migrate(db.tx, MIGRATIONS.slice(0, 2))
  for (const statement of OLD_ROWS.split(';\n')) await sql.raw(statement).execute(db.kysely)
  await migrate(db.tx, MIGRATIONS)
})
afterAll(() => db.close())

const read = () =>
  readLivingPlan(db.kysely, { countyId: COUNTY, planKey: '2024', asOf: undefined, now: NOW, versionNo: undefined })

test('a plan of before the workbench reads as it was printed', async () => {
  const living = await read()
  expect(living.version).toMatchObject({ no: 1, status: 'current', basedOn: null })
  expect(living).toMatchObject({ settlements: [], events: [], issues: [{ code: 'OPEN_ENDED' }] })
  expect(living.tasks).toMatchObject([
    {
      key: 'A-0-1',
      assignments: [
        { role: 'lead', name: '县甲局', party: { orgUnit: id(3) } },
        { role: 'responsible', name: '各乡镇', party: { set: id(5), openEnded: true } },
      ],
      openEnded: ['responsible'],
      partLeads: [{ clause: 'A-0-1.1', text: '县甲局', lead: ['县甲局'] }],
      deadlines: [{ kind: 'year-round', text: '全年' }],
      targets: [{ indicator: '优良天数比率', value: 93 }],
      isContinuous: true,
    },
  ])
})

test('its tasks can be settled, and what was printed comes back', async () => {
  const county = { id: COUNTY, slug: 'old', isDemo: false, asOf: null }
  const deps = { db, clock: fixedClock(NOW) }
  const after = { field: 'lead', value: { names: ['东乡'], openEnded: false } } as const
  const asked = { kind: 'correction', taskKey: 'A-0-1', after, mark: null, reason: '核实', expected: null } as const
  const acting = { county, by: 'x' }
  const settled = await settlePlan(deps, acting, { planKey: '2024', asked })
  expect((await read()).tasks[0]?.assignments[0]).toMatchObject({ name: '东乡' })
  await withdrawSettlement(deps, acting, { planKey: '2024', settlementId: settled.id })
  expect((await read()).tasks[0]?.assignments).toMatchObject([{ name: '县甲局' }, { name: '各乡镇' }])
  expect((await read()).tasks[0]?.partLeads).toHaveLength(1)
})

test('its sets keep their members and its tasks are found', async () => {
  const { rows: sets } = await sql<{ name: string; rule: unknown }>`
    select name, rule from unit_set order by display_order`.execute(db.kysely)
  expect(sets).toEqual([
    { name: '各乡镇', rule: { kind: 'listed' } },
    { name: '各有关单位', rule: { kind: 'unstated' } },
  ])
  const { rows: found } = await sql<{ text: string }>`select text from task_search`.execute(db.kysely)
  expect(found).toHaveLength(1)
  expect(found[0]?.text).toContain('优良天数比率不低于93%')
})
