import type { Call, Handlers } from '#server/platform/http/call.ts'
import { createFeed, type FeedActing, readFeed, stopFeed } from './feed-service.ts'
import { type CalendarDeps, unitCalendarFile } from './unit-calendar-file.ts'

type CalendarRoutes = 'readCalendarFeed' | 'createCalendarFeed' | 'stopCalendarFeed' | 'downloadCalendar'

/** 日历接口 — the secret address of a unit's calendar, and the calendar itself for whoever has it. */
export function calendarHandlers(deps: CalendarDeps): Pick<Handlers, CalendarRoutes> {
  const acting = ({ county, caller, params }: Call<'createCalendarFeed'>): FeedActing => {
    return { county, by: caller.name, unitId: params.unitId }
  }
  return {
    readCalendarFeed: ({ county, params }) => readFeed(deps.db.kysely, county, params.unitId),
    createCalendarFeed: (call) => createFeed(deps, acting(call)),
    stopCalendarFeed: async (call) => {
      await stopFeed(deps, acting(call))
      return null
    },
    downloadCalendar: ({ params, origin }) => unitCalendarFile(deps, params.token, origin),
  }
}
