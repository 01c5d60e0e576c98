import { Readable } from 'node:stream'
import { unitCalendar } from '#kernel/calendar-feed/unit-calendar.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import { momentOf } from '#server/modules/plan/moment.ts'
import { readDayFacts } from '#server/modules/plan/tasks/due/day-facts.ts'
import type { TaskLibrary } from '#server/modules/plan/tasks/reading/task-library.ts'
import type { FileAnswer } from '#server/platform/http/call.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { type CalendarNaming, calendarText } from './calendar-text.ts'
import type { FeedDeps } from './feed-service.ts'
import { type FeedSubject, findFeedByToken } from './feed-store.ts'
import { unitPlans } from './unit-plans.ts'

const MAX_AGE_SECONDS = 900
const DEMO = '演示数据，虚构县'

export interface CalendarDeps extends FeedDeps {
  readonly library: TaskLibrary
}

/**
 * 订阅日历 — what a calendar program gets at the secret address. An address that never was, was replaced or was stopped is refused
 * with the same words.
 */
export async function unitCalendarFile(deps: CalendarDeps, address: string, origin: string): Promise<FileAnswer> {
  const { kysely } = deps.db
  const subject = await findFeedByToken(kysely, sm3(address.replace(/\.ics$/, '')))
  if (subject === undefined) throw planProblem('CALENDAR_FEED_NOT_FOUND')
  const { countyId, unitId } = subject
  const scope = { countyId, asOf: momentOf(subject, deps.clock) }
  const base = `${origin}/${subject.slug}`
  const plans = await unitPlans(kysely, deps.library, { ...scope, unitId, base })
  const { holidays } = await readDayFacts(kysely, scope)
  const text = calendarText(unitCalendar(plans, { holidays, language: 'zh' }), namingOf(subject))
  const bytes = Buffer.from(text)
  return {
    name: `${subject.countyName} ${subject.unitName}任务日历.ics`,
    size: bytes.byteLength,
    stream: Readable.from([bytes]),
    shown: { mediaType: 'text/calendar; charset=utf-8', tag: sm3(text), maxAgeSeconds: MAX_AGE_SECONDS },
  }
}

function namingOf({ countyName, unitName, isDemo }: FeedSubject): CalendarNaming {
  const named = `${countyName} ${unitName}任务日历`
  const description = '各项任务的到期日，依据在用的工作计划；以印发的文件为准。'
  if (!isDemo) return { name: named, description, mark: null }
  return { name: `${named}（${DEMO}）`, description: `${DEMO}。${description}`, mark: DEMO }
}
