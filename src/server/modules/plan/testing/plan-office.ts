import { readFileSync } from 'node:fs'
import type { LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import type { RouteName } from '#contract/routes.ts'
import { type LivingPlan, livingPlan, type PlanSummary, planSummary, settlementMemo } from '#contract/schemas/plan.ts'
import { type ImportDraft, importDraft } from '#contract/schemas/plan-import.ts'
import { type SettlementWire, settlement } from '#contract/schemas/settlement.ts'
import { Client } from '#server/testing/client.ts'
import type { TestCounty, TestServer } from '#server/testing/test-server.ts'

const NAMES = { nameZh: '青石县', fullName: '某省某市青石县' }

/** 虚构计划 — of a county that does not exist: ten items with every kind of thing that is settled or amended. */
export const QINGSHI_PLAN = readFileSync(new URL('../fixtures/qingshi-2024.txt', import.meta.url), 'utf8')

/** The text with words replaced; each must stand in it, so that a test never amends nothing. */
export function amendedPlan(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the plan does not say ${from}`)
    return text.replaceAll(from, to)
  }, QINGSHI_PLAN)
}

let people = 0

interface Asking {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** 计划办 — a planner of an invented county, asking as the screens do. */
export class PlanOffice {
  readonly client: Client
  readonly county: TestCounty
  readonly name: string

  private constructor(client: Client, county: TestCounty, name: string) {
    this.client = client
    this.county = county
    this.name = name
  }

  static async open(server: TestServer, given: Partial<TestCounty> = {}): Promise<PlanOffice> {
    return PlanOffice.join(server, await server.addCounty({ ...NAMES, ...given }))
  }

  /** A planner more of the same county. */
  static async join(server: TestServer, county: TestCounty): Promise<PlanOffice> {
    people += 1
    const person = await server.addPerson(`office-${people}`, { [county.id]: 'planner' })
    const client = new Client(server.app)
    await client.signIn(person)
    return new PlanOffice(client, county, person.name)
  }

  ask(name: RouteName, asking: Asking = {}): Promise<LightMyRequestResponse> {
    return this.client.ask(name, { ...asking, params: { county: this.county.slug, plan: '2024', ...asking.params } })
  }

  async upload(text: string, name = '工作计划.txt'): Promise<ImportDraft> {
    const params = { county: this.county.slug }
    const answer = await this.client.ask('uploadPlan', { params, file: { name, bytes: text } })
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(201)
    return importDraft.parse(answer.json())
  }

  async draft(importId: string): Promise<ImportDraft> {
    return importDraft.parse((await this.ask('readImport', { params: { importId } })).json())
  }

  confirm(importId: string, body: object = {}): Promise<LightMyRequestResponse> {
    return this.ask('confirmImport', { params: { importId }, body })
  }

  /** Uploads and confirms; answers the short name of the plan. */
  async import(text: string, body: object = {}): Promise<string> {
    const { id } = await this.upload(text)
    const answer = await this.confirm(id, body)
    expect(answer.statusCode, answer.body).toBe(201)
    return answer.json<{ planKey: string }>().planKey
  }

  async read(query: Readonly<Record<string, string>> = {}, plan = '2024'): Promise<LivingPlan> {
    const answer = await this.ask('readLivingPlan', { params: { plan }, query })
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
    return livingPlan.parse(answer.json())
  }

  async task(key: string, query: Readonly<Record<string, string>> = {}, plan = '2024') {
    const task = (await this.read(query, plan)).tasks.find((candidate) => candidate.key === key)
    if (!task) throw new Error(`there is no task ${key}`)
    return task
  }

  /** The names in a role of a task, in printed order. */
  async names(key: string, role = 'lead', query: Readonly<Record<string, string>> = {}): Promise<string[]> {
    const { assignments } = await this.task(key, query)
    return assignments.filter((assignment) => assignment.role === role).map(({ name }) => name)
  }

  async plans(): Promise<PlanSummary[]> {
    return planSummary.array().parse((await this.ask('listPlans')).json())
  }

  async memo(query: Readonly<Record<string, string>> = {}): Promise<SettlementWire[]> {
    return settlementMemo.parse((await this.ask('listSettlements', { query })).json()).items
  }

  async settle(body: object): Promise<SettlementWire> {
    const answer = await this.ask('settle', { body: { ...NOTHING_SETTLED, ...body } })
    expect(answer.statusCode, answer.body).toBe(201)
    return settlement.parse(answer.json())
  }

  /** Puts the units of a role right. */
  correctLead(taskKey: string, names: readonly string[], more: object = {}): Promise<SettlementWire> {
    return this.settle({ taskKey, after: roleValue('lead', names), ...more })
  }
}

/** What a correction says when it says no more. */
export const NOTHING_SETTLED = {
  kind: 'correction',
  after: null,
  mark: null,
  reason: '经核实',
  expected: null,
} as const

export function roleValue(field: 'lead' | 'supporting' | 'responsible', names: readonly string[], openEnded = false) {
  return { field, value: { names, openEnded } }
}
