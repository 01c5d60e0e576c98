import { expect } from 'vitest'
import type { RouteName } from '#contract/routes.ts'
import type { ObservationImportWire, StationWire } from '#contract/schemas/observation.ts'
import type { RoleName } from '#kernel/access/can.ts'
import { type Instant, isLocalDate, type LocalDate } from '#kernel/time/calendar.ts'
import { readAirDays } from '#server/modules/observation/index.ts'
import { Client } from '#server/testing/client.ts'
import type { TestCounty, TestServer } from '#server/testing/test-server.ts'

type Asking = Parameters<Client['ask']>[1]

/** 监测室 — a planner (or who else is asked for) of a county of its own, asking as the screens do. */
export class ObservationOffice {
  readonly server: TestServer
  readonly county: TestCounty
  readonly client: Client

  private constructor(server: TestServer, county: TestCounty, client: Client) {
    this.server = server
    this.county = county
    this.client = client
  }

  static async open(
    server: TestServer,
    given: Partial<TestCounty> = {},
    role: RoleName = 'planner',
  ): Promise<ObservationOffice> {
    const county = await server.addCounty(given)
    return new ObservationOffice(server, county, await signedIn(server, county, role))
  }

  /** Asks of the county; an answer with another status fails with its body. */
  async ask<T>(name: RouteName, asking: Asking = {}, status = 200): Promise<T> {
    const answer = await this.client.ask(name, { ...asking, params: { county: this.county.slug, ...asking.params } })
    expect([answer.statusCode, answer.statusCode === status ? '' : answer.body]).toEqual([status, ''])
    return answer.json()
  }

  receive(text: string, name = '20240501.csv'): Promise<ObservationImportWire> {
    return this.ask('receiveObservations', { file: { name, bytes: text } }, 201)
  }

  confirm(importId: string, body: object, status = 200): Promise<ObservationImportWire> {
    return this.ask('confirmObservations', { params: { importId }, body: { ...CONFIRM, ...body } }, status)
  }

  async untilOver(importId: string): Promise<ObservationImportWire> {
    for (let tries = 0; tries < 400; tries += 1) {
      const found = await this.ask<ObservationImportWire>('readObservationImport', { params: { importId } })
      if (found.state !== 'running') return found
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    throw new Error('the import does not end')
  }

  /** Receives the file and takes it in to the end. */
  async take(text: string, stations: readonly object[]): Promise<ObservationImportWire> {
    const received = await this.receive(text)
    await this.confirm(received.id, { stations })
    return this.untilOver(received.id)
  }

  stations(): Promise<StationWire[]> {
    return this.ask('listStations')
  }

  /** The county's days of fine particles as they were known then. */
  async pm25(asOf: Instant = this.server.parts.clock.now()) {
    const found = await readAirDays(this.server.parts.db.kysely, {
      countyId: this.county.id,
      subjectIds: [this.county.id],
      from: day('2024-05-01'),
      to: day('2024-05-03'),
      asOf,
    })
    return found.map((one) => [one.day, one.values.pm25.value])
  }
}

export async function signedIn(server: TestServer, county: TestCounty, role: RoleName): Promise<Client> {
  const client = new Client(server.app)
  await client.signIn(await server.addPerson(`${role} ${county.slug}`, { [county.id]: role }))
  return client
}

function day(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(text)
  return text
}

/** What a confirmation says when it says no more. */
export const CONFIRM = { labelConvention: 'starting', stage: 'realtime', documentNumber: null, takeGoodRows: false }

/** What a new station says beside its code and name. */
export const NEW = {
  kind: 'air',
  controlLevel: 'national',
  lon: null,
  lat: null,
  isAssessed: true,
  waterBody: null,
  targetClass: null,
  river: null,
} as const

export const asNew = (code: string) =>
  ({ code, take: { kind: 'new', station: { ...NEW, code, name: `${code} 站` } } }) as const

export const asExisting = (code: string, stationId: string | undefined) =>
  ({ code, take: { kind: 'existing', stationId } }) as const

/** A wide file of one day, as the national stations publish it: one line an hour and item, one column a station. */
export function wideDay(day: string, pm25: (hour: number) => string): string {
  const lines = ['date,hour,type,1870A,1871A']
  for (let hour = 0; hour < 24; hour += 1) {
    for (const type of ['PM2.5', 'PM10', 'SO2', 'NO2', 'O3', 'CO']) {
      const value = type === 'PM2.5' ? pm25(hour) : type === 'CO' ? '0.6' : String(20 + (hour % 7))
      lines.push(`${day.replaceAll('-', '')},${hour},${type},${value},${value}`)
    }
  }
  return `${lines.join('\n')}\n`
}
