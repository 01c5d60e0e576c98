import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CalendarFeed, calendarFeed } from '#contract/schemas/task.ts'
import { PlanOffice, QINGSHI_PLAN, roleValue } from '#server/modules/plan/testing/plan-office.ts'
import { Client } from '#server/testing/client.ts'
import { instant, startTestServer, type TestServer } from '#server/testing/test-server.ts'
import { type Component, lineOf, readCalendar, textOf } from './testing/read-calendar.ts'

let server: TestServer
let office: PlanOffice
let stranger: Client

beforeAll(async () => {
  server = await startTestServer()
  office = await PlanOffice.open(server)
  await office.import(QINGSHI_PLAN)
  stranger = new Client(server.app)
})
afterAll(() => server.close())

async function unitId(name: string, from = office): Promise<string> {
  const { units } = (await from.ask('listUnits')).json<{ units: { id: string; name: string }[] }>()
  const unit = units.find((one) => one.name === name)
  if (unit === undefined) throw new Error(`no unit ${name}`)
  return unit.id
}

async function start(name: string, from = office): Promise<CalendarFeed & { path: string }> {
  const answer = await from.ask('createCalendarFeed', { params: { unitId: await unitId(name, from) } })
  expect(answer.statusCode, answer.body).toBe(201)
  const feed = calendarFeed.parse(answer.json())
  if (feed.path === null) throw new Error('no path')
  return { ...feed, path: feed.path }
}

const tokenOf = ({ path }: { path: string }): string => path.split('/').at(-1) ?? ''

const fetchFeed = (token: string, headers: Record<string, string> = {}) =>
  stranger.ask('downloadCalendar', { params: { token }, headers: { host: 'bilan.test:8080', ...headers } })

async function eventsOf(feed: { path: string }): Promise<readonly Component[]> {
  const answer = await fetchFeed(tokenOf(feed))
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200)
  return readCalendar(answer.rawPayload).components.filter(({ name }) => name === 'VEVENT')
}

describe('the calendar of a unit', () => {
  it('has a secret address that whoever has it can read', async () => {
    const feed = await start('县发展改革局')
    expect(feed.path).toMatch(/^\/api\/calendars\/[A-Za-z0-9_-]{43}\.ics$/)
    expect(feed).toMatchObject({ createdBy: office.name, createdAt: expect.stringContaining('2024-10-15') })
    const answer = await fetchFeed(tokenOf(feed))
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': expect.stringMatching(/^inline; filename\*=UTF-8''.*\.ics$/),
      'cache-control': 'private, max-age=900',
    })
    expect((await fetchFeed(tokenOf(feed).replace('.ics', ''))).body).toBe(answer.body)
  })

  it('has the due days of its tasks and one entry for those without a day', async () => {
    const events = await eventsOf(await start('县发展改革局'))
    expect(events.map((event) => [lineOf(event, 'DTSTART').value, textOf(event, 'SUMMARY')])).toEqual([
      ['20240930', '[牵头] 淘汰落后产能（A-1-1）'],
      ['20241231', '2024年度任务 1 项：全年推进或未列到期日'],
    ])
    const [event] = events
    if (event === undefined) throw new Error('no event')
    expect(textOf(event, 'DESCRIPTION')).toContain(
      '原文：2024年9月底前，完成两座砖瓦窑关停，淘汰落后产能不少于12万吨。',
    )
    expect(lineOf(event, 'URL').value).toMatch(
      new RegExp(`^http://bilan\\.test:8080/${office.county.slug}/plans/2024\\?clause=A-1-1\\.\\d$`),
    )
    const task = await office.task('A-1-1')
    expect(textOf(event, 'UID')).toBe(`${task.lineageId}.0.2024-09-30@bilan`)
  })

  it('follows what is settled and what happens, under the same names', async () => {
    const own = await PlanOffice.open(server)
    await own.import(QINGSHI_PLAN)
    const feed = await start('县公安局', own)
    expect((await eventsOf(feed)).map((event) => textOf(event, 'SUMMARY'))).toEqual([
      '2024年度任务 1 项：全年推进或未列到期日',
    ])
    server.pass(5)
    const [deadline] = (await own.task('A-2-3')).deadlines
    const event = deadline && 'event' in deadline ? deadline.event : ''
    await own.ask('recordEvent', { body: { taskKey: 'A-2-3', event, date: '2024-10-08', reason: '通知已送达' } })
    const [due] = await eventsOf(feed)
    if (due === undefined) throw new Error('no event')
    expect(lineOf(due, 'DTSTART').value).toBe('20241028')
    expect(lineOf(due, 'LAST-MODIFIED').value).toBe('20241015T000500Z')
    await own.settle({ taskKey: 'A-2-3', after: roleValue('responsible', ['县财政局']) })
    expect(await eventsOf(feed)).toEqual([])
  })

  it('need not be sent again while nothing has changed', async () => {
    const token = tokenOf(await start('县农业农村局'))
    const first = await fetchFeed(token)
    const tag = String(first.headers.etag)
    expect(tag).toMatch(/^W\/"[0-9a-f]{64}"$/)
    expect(await fetchFeed(token, { 'if-none-match': tag })).toMatchObject({ statusCode: 304, body: '' })
    expect(await fetchFeed(token, { 'if-none-match': `"other", ${tag}` })).toMatchObject({ statusCode: 304 })
    expect(await fetchFeed(token, { 'if-none-match': 'W/"other"' })).toMatchObject({ statusCode: 200 })
  })

  it('of a demonstration county stands at its own moment and says so everywhere', async () => {
    const demo = await PlanOffice.open(server, { isDemo: true, asOf: instant('2024-10-15T08:00:00+08:00') })
    await demo.import(QINGSHI_PLAN)
    const calendar = readCalendar((await fetchFeed(tokenOf(await start('县财政局', demo)))).rawPayload)
    expect(textOf(calendar, 'X-WR-CALNAME')).toMatch(/（演示数据，虚构县）$/)
    const [, ...events] = calendar.components
    expect(events.length).toBeGreaterThan(0)
    for (const event of events) expect(textOf(event, 'DESCRIPTION')).toMatch(/演示数据，虚构县$/)
  })
})

describe('the address of a calendar', () => {
  it('is told again, replaced and stopped; only the last one works, and each change stands in the chain', async () => {
    const params = { unitId: await unitId('县住房城乡建设局') }
    const none = { unitId: params.unitId, path: null, createdAt: null, createdBy: null }
    expect((await office.ask('readCalendarFeed', { params })).json()).toEqual(none)
    const first = await start('县住房城乡建设局')
    expect((await office.ask('readCalendarFeed', { params })).json()).toEqual(first)
    const second = await start('县住房城乡建设局')
    expect(second.path).not.toBe(first.path)
    expect((await fetchFeed(tokenOf(first))).statusCode).toBe(404)
    expect((await fetchFeed(tokenOf(second))).statusCode).toBe(200)
    expect((await office.ask('stopCalendarFeed', { params })).statusCode).toBe(204)
    expect((await office.ask('stopCalendarFeed', { params })).statusCode).toBe(204)
    expect((await office.ask('readCalendarFeed', { params })).json()).toEqual(none)
    const entries = await server.parts.db.kysely
      .selectFrom('audit_entry')
      .select(['action', 'content'])
      .where('county_id', '=', office.county.id)
      .where('object', '=', `unit/${params.unitId}`)
      .orderBy('seq')
      .execute()
    expect(entries.map(({ action }) => action)).toEqual(
      ['created', 'replaced', 'stopped'].map((what) => `calendar-feed.${what}`),
    )
    expect(JSON.stringify(entries)).not.toContain(tokenOf(second).replace('.ics', ''))
  })

  it('that never was, was replaced or was stopped is refused with the same words', async () => {
    const stopped = await start('县城市管理局')
    await office.ask('stopCalendarFeed', { params: { unitId: await unitId('县城市管理局') } })
    const answers = await Promise.all(
      [tokenOf(stopped), 'a'.repeat(43), `${'b'.repeat(43)}.ics`].map((one) => fetchFeed(one)),
    )
    const told = answers.map((answer) => {
      const { instance: _instance, requestId: _requestId, ...problem } = answer.json<Record<string, unknown>>()
      return problem
    })
    expect(told[0]).toMatchObject({ status: 404, code: 'CALENDAR_FEED_NOT_FOUND' })
    expect(told[1]).toEqual(told[0])
    expect(told[2]).toEqual(told[0])
    expect((await fetchFeed('short')).statusCode).toBe(400)
  })

  it('of an unknown unit is refused, and only who manages units may make one', async () => {
    const params = { county: office.county.slug, unitId: '01890a5d-ac96-774b-bcce-b302099a8057' }
    for (const name of ['readCalendarFeed', 'createCalendarFeed', 'stopCalendarFeed'] as const) {
      expect((await office.ask(name, { params })).json()).toMatchObject({ status: 404, code: 'UNIT_NOT_FOUND' })
    }
    const viewer = new Client(server.app)
    await viewer.signIn(await server.addPerson('feed-viewer', { [office.county.id]: 'viewer' }))
    const own = { county: office.county.slug, unitId: await unitId('县财政局') }
    expect((await viewer.ask('readCalendarFeed', { params: own })).statusCode).toBe(200)
    expect((await viewer.ask('createCalendarFeed', { params: own })).statusCode).toBe(403)
  })
})
