import { isLocalDate, type LocalDate } from '#kernel/time/calendar.ts'
import type { HolidayYear } from '#kernel/time/holidays.ts'
import { allHolidays } from '#packs/holidays/all.ts'
import type { Answer, Handlers } from '#server/platform/http/call.ts'

/** 节假日接口 — every notice that is data here, by year; a region's own festivals name their region. */
export function calendarYearHandlers(): Pick<Handlers, 'listHolidays'> {
  const years = allHolidays.map(wireOf).sort((one, other) => one.year - other.year)
  return { listHolidays: async () => years }
}

export function wireOf({
  year,
  region,
  source,
  status,
  holidays,
  workdays,
}: HolidayYear): Answer<'listHolidays'>[number] {
  const { docNumber, issuedOn } = source
  return {
    year,
    ...(region === undefined ? {} : { region }),
    source: { docNumber, issuedOn: issuedOn === null ? null : day(issuedOn) },
    status,
    holidays: holidays.map(({ name, from, to }) => ({ name, from: day(from), to: day(to) })),
    workdays: workdays.map(day),
  }
}

/** A pack writes its days as text; one that does not exist is a mistake of the pack. */
function day(text: string): LocalDate {
  if (!isLocalDate(text)) throw new TypeError(`no such day in a holiday notice: ${text}`)
  return text
}
