import type { AirDayFactor } from '#kernel/air/air-day.ts'
import { calendarText } from '#web/features/air/calendar-text.ts'
import type { AirDay } from '#web/features/air/wire.ts'
import type { Language } from '#web/i18n/language.ts'

type DayValue = AirDay['values'][AirDayFactor]

/** How the days were asked for: of which subject, and whether approved dust days are taken out. */
interface Asked {
  readonly subject: string
  readonly dust: 'with' | 'without'
}

/** 计入 — an excluded value is shown but counts only where exclusions are left in. */
export function counts({ isValid, isExcluded }: DayValue, dust: Asked['dust']): boolean {
  return isValid && !(isExcluded && dust === 'with')
}

/** 日值说明 — how many valid hours (of the county: stations) it rests on, and whether it counts or passes the daily limit. */
export function valueRemark(item: AirDayFactor, value: DayValue, asked: Asked, language: Language): string {
  const text = calendarText[language]
  if (value.isNotMonitored) return text.notMonitored
  const isCounty = asked.subject === 'county'
  const counted = isCounty ? text.haveStations : item === 'o3Mda8' ? text.haveOf8 : text.have
  const isOver = value.isOver === true && counts(value, asked.dust)
  return [
    `${counted} ${value.have}`,
    ...(value.isExcluded ? [asked.dust === 'with' ? text.excluded : text.dustDay] : []),
    ...(value.isValid ? [] : [isCounty ? text.invalidCounty : text.invalid]),
    ...(isOver ? [text.over] : []),
  ].join(' · ')
}
