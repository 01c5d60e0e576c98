import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { RouteName } from '#contract/routes.ts'
import { type Policy, type PolicyDetail, policy, policyDetail } from '#contract/schemas/policy.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import { verifyChain } from '#server/platform/audit/verify-chain.ts'
import { Client, type TestFile } from '#server/testing/client.ts'
import { referencePlan } from '#server/testing/reference-plan.ts'
import { rowCounts } from '#server/testing/row-counts.ts'
import { startTestServer, type TestCounty, type TestServer } from '#server/testing/test-server.ts'
import { linkOlderVersions } from './link-policies.ts'

let server: TestServer
let client: Client
let county: TestCounty

const ask = (name: RouteName, params: Record<string, string> = {}, body?: unknown) =>
  client.ask(name, { params: { county: county.slug, ...params }, ...(body === undefined ? {} : { body }) })
const library = async (): Promise<Policy[]> => z.array(policy).parse((await ask('listPolicies')).json())
const detail = async (policyId: string): Promise<PolicyDetail> =>
  policyDetail.parse((await ask('readPolicy', { policyId })).json())
const titled = async (words: string): Promise<Policy> => {
  const found = (await library()).find(({ title }) => title?.includes(words))
  if (!found) throw new Error(`no document with ${words}`)
  return found
}
const attach = (policyId: string, file: TestFile) =>
  client.ask('attachPolicyFile', { params: { county: county.slug, policyId }, file })

beforeAll(async () => {
  server = await startTestServer()
  county = await server.addCounty()
  client = new Client(server.app)
  await client.signIn(await server.addPerson('planner', { [county.id]: 'planner' }))
  const file = { name: '计划.txt', bytes: referencePlan() }
  const draft = await client.ask('uploadPlan', { params: { county: county.slug }, file })
  await ask('confirmImport', { importId: draft.json<{ id: string }>().id }, { acceptDuplicate: false })
})
afterAll(() => server.close())

describe('the library of cited documents', () => {
  it('has each document once, title and number together where the plan prints them so', async () => {
    const documents = await library()
    const names = documents.map(({ title, docNumber }) => [title?.replace(/[《》]/g, '') ?? null, docNumber])
    expect(names).toContainEqual(['关于加快解决当前挥发性有机物治理突出问题的通知', '环大气〔2021〕65号'])
    expect(names).toContainEqual(['船舶水污染物排放控制标准', 'GB 3552-2018'])
    expect(names).toContainEqual(['产业结构调整指导目录（2024年本）', null])
    expect(names.filter(([title]) => title === null)).toEqual([])
    expect(new Set(names.map(([title]) => title)).size).toBe(documents.length)
    for (const { citationCount, fileCount } of documents) expect([citationCount > 0, fileCount]).toEqual([true, 0])
  })

  it('leads to the clauses that cite a document and to the very words in them', async () => {
    const { id, citationCount } = await titled('挥发性有机物治理突出问题')
    const { citations } = await detail(id)
    expect(citations).toHaveLength(citationCount)
    const [citation] = citations
    expect(citation).toMatchObject({ planKey: '2024', taskKey: 'A-2-2' })
    expect(citation?.text.slice(citation.at?.start, citation.at?.end)).toBe(
      '《关于加快解决当前挥发性有机物治理突出问题的通知》（环大气〔2021〕65号）',
    )
  })

  it('does not grow when it is linked again, and links what was confirmed before it was there', async () => {
    const before = await rowCounts(server)
    const cited = () =>
      server.parts.db.kysely
        .withTables<PlanTables>()
        .selectFrom('cited_document')
        .select(['cited_document_id', 'policy_id'])
        .orderBy('cited_document_id')
        .execute()
    const links = await cited()
    expect(links.every(({ policy_id }) => policy_id !== null)).toBe(true)
    const tables = server.parts.db.kysely.withTables<PlanTables>()
    await tables.updateTable('cited_document').set({ policy_id: null }).execute()
    await linkOlderVersions(server.parts.db)
    expect(await cited()).toEqual(links)
    expect(await rowCounts(server)).toEqual(before)
  })

  it('takes who issued a document and when; what says nothing new leaves no trace', async () => {
    const { id } = await titled('产业结构调整指导目录')
    const body = { issuer: '国家发展改革委', issuedOn: '2023-12-27', note: '自2024年2月1日起施行' }
    const changed = await ask('changePolicy', { policyId: id }, body)
    expect(policyDetail.parse(changed.json())).toMatchObject(body)
    const before = await rowCounts(server)
    await ask('changePolicy', { policyId: id }, body)
    expect(await rowCounts(server)).toEqual(before)
    const emptied = await ask('changePolicy', { policyId: id }, { issuer: '', issuedOn: null, note: '' })
    expect(emptied.json()).toMatchObject({ issuer: null, issuedOn: null, note: '' })
    const missing = await ask('changePolicy', { policyId: county.id }, body)
    expect(missing.json()).toMatchObject({ status: 404, code: 'POLICY_NOT_FOUND' })
  })
})

describe('a file of a cited document', () => {
  const bytes = Buffer.from('%PDF-1.4 通知')

  it('is kept as received, comes back as an attachment, and goes without a trace but the chain’s', async () => {
    const { id } = await titled('挥发性有机物治理突出问题')
    const before = await rowCounts(server)
    const attached = await attach(id, { name: '../环大气〔2021〕65号.pdf', bytes })
    expect(attached.statusCode, attached.body).toBe(201)
    const [file] = policyDetail.parse(attached.json()).files
    expect(file).toMatchObject({ name: '环大气〔2021〕65号.pdf', size: bytes.length, addedBy: 'planner' })
    const params = { policyId: id, fileId: file?.fileId ?? '' }
    const download = await ask('downloadPolicyFile', params)
    expect(download.rawPayload).toEqual(bytes)
    expect(download.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('环大气〔2021〕65号.pdf')}`,
    })
    expect((await titled('挥发性有机物治理突出问题')).fileCount).toBe(1)
    const twin = await attach(id, { name: '副本.pdf', bytes })
    expect(twin.json()).toMatchObject({ status: 409, code: 'POLICY_FILE_ATTACHED', params: { name: file?.name } })
    expect((await ask('downloadPolicyFile', params)).rawPayload).toEqual(bytes)
    expect(policyDetail.parse((await ask('removePolicyFile', params)).json()).files).toEqual([])
    expect((await ask('removePolicyFile', params)).json()).toMatchObject({ status: 404, code: 'POLICY_FILE_NOT_FOUND' })
    const after = await rowCounts(server)
    expect(after).toEqual({ ...before, audit_entry: (before.audit_entry ?? 0) + 2 })
    expect(await verifyChain(server.parts.db.kysely, county.id)).toMatchObject({ ok: true })
  })

  it('is refused when it is empty or its document unknown, and nothing of it stays', async () => {
    const { id } = await titled('挥发性有机物治理突出问题')
    const before = await rowCounts(server)
    expect((await attach(id, { name: '空.pdf', bytes: '' })).json()).toMatchObject({ status: 422, code: 'FILE_EMPTY' })
    expect((await attach(county.id, { name: '甲.pdf', bytes })).json()).toMatchObject({ code: 'POLICY_NOT_FOUND' })
    expect(await rowCounts(server)).toEqual(before)
  })

  it('is read by whoever may read plans, and changed by who may manage them only', async () => {
    const { id } = await titled('产业结构调整指导目录')
    const { files } = policyDetail.parse((await attach(id, { name: '目录.pdf', bytes })).json())
    const reader = new Client(server.app)
    await reader.signIn(await server.addPerson('viewer', { [county.id]: 'viewer' }))
    const params = { county: county.slug, policyId: id, fileId: files[0]?.fileId ?? '' }
    expect((await reader.ask('downloadPolicyFile', { params })).statusCode).toBe(200)
    expect((await reader.ask('removePolicyFile', { params })).json()).toMatchObject({ code: 'RIGHT_MISSING' })
    expect((await reader.ask('downloadDocument', { params })).json()).toMatchObject({ code: 'FILE_NOT_FOUND' })
  })

  it('is not found through another document', async () => {
    const [own, other] = [await titled('产业结构调整指导目录'), await titled('挥发性有机物治理突出问题')]
    const [file] = (await detail(own.id)).files
    const answer = await ask('downloadPolicyFile', { policyId: other.id, fileId: file?.fileId ?? '' })
    expect(answer.json()).toMatchObject({ status: 404, code: 'POLICY_FILE_NOT_FOUND' })
  })
})
