import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { orgDirectory } from '#contract/schemas/org.ts'
import { type LivingPlan, livingPlan } from '#contract/schemas/plan.ts'
import { type ImportDraft, importDraft } from '#contract/schemas/plan-import.ts'
import { verifyChain } from '#server/platform/audit/verify-chain.ts'
import { Client } from '#server/testing/client.ts'
import { referencePlan } from '#server/testing/reference-plan.ts'
import { rowCounts } from '#server/testing/row-counts.ts'
import { instant, startTestServer, type TestCounty, type TestServer } from '#server/testing/test-server.ts'

const plan = { name: '计划 2024.txt', bytes: referencePlan() }

let server: TestServer
let client: Client
let county: TestCounty
let people = 0

async function planner(given: Partial<TestCounty> = {}): Promise<{ client: Client; county: TestCounty }> {
  const own = await server.addCounty(given)
  people += 1
  const person = await server.addPerson(`planner-${people}`, { [own.id]: 'planner' })
  const ownClient = new Client(server.app)
  await ownClient.signIn(person)
  return { client: ownClient, county: own }
}

async function upload(file: { name: string; bytes: Uint8Array | string } = plan): Promise<ImportDraft> {
  const answer = await client.ask('uploadPlan', { params: { county: county.slug }, file })
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(201)
  return importDraft.parse(answer.json())
}

const confirm = (importId: string, acceptDuplicate = false) =>
  client.ask('confirmImport', { params: { county: county.slug, importId }, body: { acceptDuplicate } })

async function imported(): Promise<LivingPlan> {
  const draft = await upload()
  expect((await confirm(draft.id)).statusCode).toBe(201)
  return read()
}

async function read(planKey = '2024', query: Record<string, string> = {}): Promise<LivingPlan> {
  const answer = await client.ask('readLivingPlan', { params: { county: county.slug, plan: planKey }, query })
  return livingPlan.parse(answer.json())
}

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  ;({ client, county } = await planner())
})

describe('an uploaded plan', () => {
  it('waits as a draft that says what was read, how long it took and what confirming would create', async () => {
    const draft = await upload()
    expect(draft).toMatchObject({
      fileName: '计划 2024.txt',
      size: plan.bytes.length,
      format: 'txt',
      encoding: 'utf-8',
      receivedAt: server.parts.clock.now(),
      warnings: [],
      duplicateOf: null,
    })
    const text = plan.bytes.toString()
    expect(draft.text).toBe(text)
    expect(draft.stages.map(({ key, count }) => [key, count])).toEqual([
      ['received', plan.bytes.length],
      ['decoded', text.length],
      ['structured', 89],
      ['stored', 258],
    ])
    for (const { ms } of draft.stages) expect(ms).toBeGreaterThan(0)
    expect(draft.newUnits).toEqual(draft.parsed.units.map(({ name }) => name))
    const list = await client.ask('listImports', { params: { county: county.slug } })
    expect(list.json()).toEqual([
      {
        id: draft.id,
        fileName: draft.fileName,
        receivedAt: draft.receivedAt,
        receivedBy: draft.receivedBy,
        taskCount: 89,
        issueCount: draft.parsed.issues.length,
      },
    ])
    const again = await client.ask('readImport', { params: { county: county.slug, importId: draft.id } })
    expect(importDraft.parse(again.json())).toEqual(draft)
  })

  it('is nobody else’s draft', async () => {
    const draft = await upload()
    const other = await planner()
    const answer = await other.client.ask('readImport', { params: { county: other.county.slug, importId: draft.id } })
    expect(answer.json()).toMatchObject({ status: 404, code: 'IMPORT_NOT_FOUND' })
  })

  it('keeps its file from who may only read plans, until it is one', async () => {
    const draft = await upload()
    const reader = new Client(server.app)
    await reader.signIn(await server.addPerson(`viewer-${people}`, { [county.id]: 'viewer' }))
    const stored = server.parts.db.kysely.selectFrom('stored_file').select('file_id').where('county_id', '=', county.id)
    const { file_id: fileId } = await stored.executeTakeFirstOrThrow()
    const download = () => reader.ask('downloadDocument', { params: { county: county.slug, fileId } })
    expect((await download()).json()).toMatchObject({ status: 404, code: 'FILE_NOT_FOUND' })
    await confirm(draft.id)
    expect((await download()).statusCode).toBe(200)
  })

  it('leaves nothing but two entries in the chain when it is discarded', async () => {
    const before = await rowCounts(server)
    const draft = await upload()
    const discard = () => client.ask('discardImport', { params: { county: county.slug, importId: draft.id } })
    expect((await discard()).statusCode).toBe(204)
    expect((await discard()).json()).toMatchObject({ status: 404, code: 'IMPORT_NOT_FOUND' })
    const after = await rowCounts(server)
    expect(after).toEqual({ ...before, audit_entry: (before.audit_entry ?? 0) + 2, audit_head: after.audit_head })
  })
})

describe('a confirmed plan', () => {
  it('comes back from the tables exactly as the parser read it', async () => {
    const { parsed } = await upload()
    const [draft] = (await client.ask('listImports', { params: { county: county.slug } })).json<{ id: string }[]>()
    await confirm(draft?.id ?? '')
    const living = await read()
    const items = parsed.plans.flatMap((part) => part.items)
    expect(living.tasks.map((task) => task.key)).toEqual(items.map((item) => item.id))
    for (const [at, task] of living.tasks.entries()) {
      const item = items[at]
      expect(task.clauses.map(({ key, kind, source }) => ({ key, kind, source }))).toEqual(
        item?.clauses.map(({ id, kind, source }) => ({ key: id, kind, source })),
      )
      expect(task.deadlines).toEqual(item?.deadlines)
      expect(task.targets.map(({ id: _id, ...target }) => target)).toEqual(item?.targets)
      expect(task.figures).toEqual(item?.figures)
      expect(task.cited).toEqual(item?.cited)
      expect(task.partLeads).toEqual(item?.parts)
      expect(task.openEnded).toEqual(item?.roles.openEnded)
      for (const role of ['lead', 'supporting', 'responsible'] as const) {
        const names = task.assignments.filter((assignment) => assignment.role === role).map(({ name }) => name)
        expect(names, `${task.key} ${role}`).toEqual(item?.roles[role])
      }
    }
    expect(living.annexes).toEqual(parsed.annexes)
    expect(living.issues).toEqual(parsed.issues)
    expect(living.document.layout).toEqual(parsed.layout)
    expect(living.parts).toEqual(parsed.plans.map(({ title, domain, year }) => ({ title, domain, year })))
  })

  it('carries both its times, its file and the hash of what was confirmed', async () => {
    const living = await imported()
    expect(living.version).toMatchObject({
      no: 1,
      status: 'current',
      effectiveAt: '2024-08-29T00:00:00.000+08:00',
      knownAt: server.parts.clock.now(),
    })
    expect(living.plan).toMatchObject({ key: '2024', year: 2024, isDemo: false })
    const { fileId, fileName } = living.document
    const file = await client.ask('downloadDocument', { params: { county: county.slug, fileId } })
    expect(file.rawPayload.equals(plan.bytes)).toBe(true)
    expect(file.headers['content-type']).toBe('application/octet-stream')
    expect(file.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    const list = await client.ask('listPlans', { params: { county: county.slug } })
    expect(list.json()).toMatchObject([{ key: '2024', taskCount: 89, clauseCount: 258, versions: [{ no: 1 }] }])
  })

  it('was not there before the county knew of it', async () => {
    await imported()
    const asOf = '2024-10-15T07:59:59+08:00'
    const params = { county: county.slug, plan: '2024' }
    const answer = await client.ask('readLivingPlan', { params, query: { asOf } })
    expect(answer.json()).toMatchObject({ status: 404, code: 'PLAN_NOT_KNOWN_YET', params: { asOf } })
    expect((await read('2024', { asOf: '2099-01-01T00:00:00Z' })).tasks).toHaveLength(89)
  })

  it('brings the units and sets that the county lacks, once', async () => {
    await imported()
    const draft = await upload()
    expect(draft.newUnits).toEqual([])
    expect(draft.duplicateOf).toMatchObject({ planKey: '2024', sameFile: true })
    const before = await rowCounts(server)
    expect((await confirm(draft.id)).json()).toMatchObject({ status: 409, code: 'IMPORT_DUPLICATE' })
    expect(await rowCounts(server)).toEqual(before)
    expect((await confirm(draft.id, true)).json()).toMatchObject({ planKey: '2024-2' })
    const after = await rowCounts(server)
    expect([after.org_unit, after.unit_set]).toEqual([before.org_unit, before.unit_set])
    const directory = orgDirectory.parse((await client.ask('listUnits', { params: { county: county.slug } })).json())
    expect(directory.units.map(({ displayOrder }) => displayOrder)).toEqual(directory.units.map((_, at) => at + 1))
    expect(new Set(directory.units.map(({ name }) => name)).size).toBe(directory.units.length)
    expect(Math.max(...directory.units.map(({ load }) => load.lead))).toBeGreaterThan(40)
  })

  it('is confirmed once, however often one asks at the same moment', async () => {
    const draft = await upload()
    const answers = await Promise.all([1, 2, 3, 4].map(() => confirm(draft.id, true)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 404, 404, 404])
  })

  it('stands in the chain with the units it brought, and the chain holds', async () => {
    await imported()
    const answer = await client.ask('listAudit', { params: { county: county.slug } })
    const { items, next, total } = answer.json<{ items: { action: string }[]; next: null; total: number }>()
    expect(items.map(({ action }) => action)).toEqual([
      'plan.confirmed',
      'units.created',
      'plan.draft-received',
      'session.opened',
    ])
    expect([next, total]).toEqual([null, 4])
    expect(await verifyChain(server.parts.db.kysely, county.id)).toMatchObject({ ok: true, entries: 4 })
  })

  it('of a demonstration county is marked as such in every row, and known at the county’s own moment', async () => {
    const asOf = instant('2024-10-01T08:00:00+08:00')
    ;({ client, county } = await planner({ isDemo: true, asOf }))
    const living = await imported()
    expect(living.plan.isDemo).toBe(true)
    expect(Date.parse(living.version.knownAt)).toBe(Date.parse(asOf))
    const { kysely } = server.parts.db
    for (const table of [
      'org_unit',
      'unit_set',
      'document',
      'plan',
      'task',
      'clause',
      'target',
      'plan_issue',
    ] as const) {
      const rows = await kysely
        .withTables<Record<typeof table, { county_id: string; is_demo: boolean }>>()
        .selectFrom(table)
        .select('is_demo')
        .where('county_id', '=', county.id)
        .execute()
      expect(rows.length, table).toBeGreaterThan(0)
      expect(
        rows.every(({ is_demo }) => is_demo),
        table,
      ).toBe(true)
    }
  })
})
