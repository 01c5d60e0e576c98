import { describe, expect, it } from 'vitest'
import { airEvidence } from '#kernel/indicator/testing/air-evidence.ts'
import { FROM, placeEvidence, TO, verdictOf } from '#kernel/indicator/testing/verdict-case.ts'
import { localDate } from '#kernel/time/calendar.ts'
import { INDICATORS } from '#packs/indicators/indicators.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { targetVerdict, verdictDetail } from './verdict.ts'

const detail = verdictDetail.omit({ provenance: true })

describe('a verdict on the wire', () => {
  it('is what the kernel assembles, for air and for water, open and closed', () => {
    for (const asOfDay of [localDate(2024, 10, 14), TO]) {
      const evidence = airEvidence({ from: FROM, to: asOfDay, pm25: () => 30, rulesets: AIR_RULESETS_PACK })
      for (const key of ['air.good-day-ratio', 'air.heavy-days', 'air.pm25-mean', 'air.o3-percentile'] as const) {
        const air = verdictOf({ key, comparator: '<=', value: 31, asOfDay, evidence }, INDICATORS)
        expect(detail.safeParse(air).error).toBeUndefined()
      }
      const places = [placeEvidence('Ⅱ', ['Ⅱ', null, 'Ⅲ'], { attains: true })]
      for (const [key, value] of [
        ['water.section-class', 'Ⅱ'],
        ['water.function-zone-ratio', 92],
      ] as const) {
        const water = verdictOf(
          { key, comparator: '<=', value, asOfDay, evidence: { kind: 'water', places } },
          INDICATORS,
        )
        expect(detail.safeParse(water).error).toBeUndefined()
      }
    }
  })

  it('says why there is no reading, and never leaves a cell empty', () => {
    const evidence = { kind: 'water', places: [] } as const
    const { verdict } = verdictOf({ key: 'water.source-class', comparator: '<=', value: null, evidence }, INDICATORS)
    expect(targetVerdict.parse(verdict)).toMatchObject({ state: 'awaiting', legal: { kind: 'missing' } })
  })
})
