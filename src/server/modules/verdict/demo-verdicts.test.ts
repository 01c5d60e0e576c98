import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { livingPlan } from '#contract/schemas/plan.ts'
import { planVerdicts, type TargetVerdictWire, verdictDetail } from '#contract/schemas/verdict.ts'
import { listCounties } from '#server/modules/county/index.ts'
import { loadSamples } from '#server/samples/load-samples.ts'
import { Client } from '#server/testing/client.ts'
import { SAMPLES_ROOT } from '#server/testing/reference-plan.ts'
import { startTestServer, type TestServer } from '#server/testing/test-server.ts'

let server: TestServer
let client: Client
let slug: string

beforeAll(async () => {
  server = await startTestServer()
  await loadSamples(server.parts, SAMPLES_ROOT)
  const demo = (await listCounties(server.parts.db.kysely)).find(({ isDemo }) => isDemo)
  if (!demo) throw new Error('the samples hold a demonstration county')
  slug = demo.slug
  client = new Client(server.app)
  await client.signIn(await server.addPerson('演示查阅', { [demo.id]: 'viewer' }))
})
afterAll(() => server.close())

const list = async (query: Readonly<Record<string, string>> = {}) => {
  const answer = await client.ask('listVerdicts', { params: { county: slug, plan: '2024' }, query })
  expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, ''])
  return planVerdicts.parse(answer.json())
}

const verdict = async (clause: string, indicator: string): Promise<TargetVerdictWire> => {
  const found = (await list()).verdicts.find((one) => one.clause === clause && one.indicator === indicator)
  if (!found) throw new Error(`no verdict of ${clause} ${indicator}`)
  return found
}

describe('the demonstration county on 15 October', () => {
  it('has 9 of its 23 bad days left, and fine particles that put their target at risk', async () => {
    expect(await verdict('A-0-1.1', 'air.good-day-ratio')).toMatchObject({
      allowance: { allowed: 23, used: 14, left: 9, isNotional: true },
      ruby: { zh: '今 95.1 · 余 9 天' },
    })
    expect(await verdict('A-0-1.1', 'air.pm25-mean')).toMatchObject({ state: 'atRisk', legal: { text: '32' } })
  })

  it('answers each row of the plan that its stations can, the annexes among them', async () => {
    const { verdicts, unbound } = await list()
    expect(verdicts.map(({ taskKey, clause, indicator }) => `${taskKey} ${clause} ${indicator}`)).toEqual([
      'A-0-1 A-0-1.1 air.good-day-ratio',
      'A-0-1 A-0-1.1 air.pm25-mean',
      'A-0-1 A-0-1.1 air.pm10-mean',
      'A-0-1 A-0-1.1 air.heavy-day-ratio',
      'W-0-1 W-0-1.1 water.sections-attain',
      'W-0-1 W-0-1.1 water.section-class',
      'W-0-1 W-0-1.1 water.source-class',
      'W-17 W-17.2 water.function-zone-ratio',
      'W-A2 W-A2 water.section-class',
      'W-A3 W-A3 water.source-class',
    ])
    expect(unbound.every(({ reason }) => reason.zh.startsWith('尚无指标可计算'))).toBe(true)
    expect(await verdict('W-0-1.1', 'water.sections-attain')).toMatchObject({ state: 'awaiting', target: null })
  })

  it('sets what clauses name without a number beside their words: flood-season intensity and sources', async () => {
    const { mentions } = await list()
    expect(mentions.map(({ clause, key }) => `${clause} ${key}`)).toEqual([
      'W-14.1 water.flood-intensity',
      'W-20.1 water.source-attainment',
      'W-21.2 water.source-attainment',
    ])
    expect(mentions[0]?.ruby?.zh).toMatch(/^今 \d+\.\d{2} · \S+$/)
    expect(mentions[0]?.rules.some(({ status }) => status === 'unverified')).toBe(true)
    expect(mentions[1]?.ruby?.zh).toMatch(/^今 \d\/3 达标$/)
  })

  it('hangs verdicts on the rows of the annexes by the key the living plan gives them', async () => {
    const living = await client.ask('readLivingPlan', { params: { county: slug, plan: '2024' } })
    const { annexes } = livingPlan.parse(living.json())
    for (const { id, name } of annexes) {
      const found = (await list()).verdicts.filter(({ clause }) => clause === id)
      expect(found).toHaveLength(1)
      expect(name).toContain(found[0]?.subject)
    }
  })

  it('can show of each what it rests on', async () => {
    for (const { targetId, asOf } of (await list()).verdicts) {
      const answer = await client.ask('readVerdict', { params: { county: slug, plan: '2024', targetId } })
      expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
      const { verdict: own, provenance } = verdictDetail.parse(answer.json())
      expect([own.asOf, provenance.asOf]).toEqual([asOf, asOf])
      expect(provenance.stations.length).toBeGreaterThan(0)
      expect(provenance.rules.length).toBeGreaterThan(0)
      expect(provenance.have).toBeGreaterThan(0)
    }
  })
})
