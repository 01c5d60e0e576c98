import { blackText } from '#web/features/water/black-text.ts'
import { waterText } from '#web/features/water/water-text.ts'
import type { BlackWater } from '#web/features/water/wire.ts'
import type { Language } from '#web/i18n/language.ts'

/** 黑臭水体一句话 — how many in which grade at their last check, and who may have relapsed. */
export function blackLine(year: number, waters: readonly BlackWater[], language: Language): string {
  const text = blackText[language]
  const last = waters.map(({ readings }) => readings[0]?.grade)
  const count = (grade: (typeof last)[number]): number => last.filter((one) => one === grade).length
  const relapsed = waters.filter(({ isRelapse }) => isRelapse).map(({ name }) => name)
  const once = waters.flatMap(({ name, readings }) => {
    const times = readings.filter(({ grade }) => grade !== 'none').length
    return times === 0 ? [] : [text.onceOf(name, times)]
  })
  return [
    text.lead(year, waters.length),
    text.counts(count('none'), count('light'), count('heavy')),
    count(undefined) === 0 ? '' : text.unmeasured(count(undefined)),
    relapsed.length === 0 ? text.noRelapse : text.relapses(relapsed.join(waterText[language].join)),
    once.length === 0 ? '' : text.once(once.join(waterText[language].join)),
    text.end,
  ].join('')
}
