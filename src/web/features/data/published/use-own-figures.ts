import { useQueries } from '@tanstack/react-query'
import type { Instant } from '#kernel/time/calendar.ts'
import { call } from '#web/api/call.ts'
import {
  askedFor,
  type OwnAsked,
  ownOfAir,
  ownOfWater,
  type PublishedValue,
} from '#web/features/data/published/own-figure.ts'

/** So many questions are asked at once, for the newest figures; older ones are looked up on the pages of air and water. */
const MOST_ASKED = 24

type Own =
  | { readonly kind: 'air'; readonly answer: Parameters<typeof ownOfAir>[0] }
  | { readonly kind: 'water'; readonly answer: Parameters<typeof ownOfWater>[0] }

interface Asking {
  readonly county: string
  readonly asOf: Instant | undefined
}

const keyOf = (asked: OwnAsked): string =>
  asked.kind === 'air' ? `${asked.subject} ${asked.from} ${asked.to}` : `${asked.stationId} ${asked.year}`

// No placeholder from another question: a figure beside an official one is its own or none.
function ownQuery({ county, asOf }: Asking, asked: OwnAsked) {
  return {
    queryKey: ['counties', county, 'own-figures', keyOf(asked), asOf ?? null],
    queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<Own> => {
      if (asked.kind === 'air') {
        const { subject, from, to } = asked
        const query = { subject, from, to, asOf }
        return { kind: 'air', answer: await call('evaluateAir', { params: { county }, query, signal }) }
      }
      const params = { county, stationId: asked.stationId }
      const query = { year: asked.year, asOf }
      return { kind: 'water', answer: await call('readWaterSection', { params, query, signal }) }
    },
  }
}

/** 本系统数值 — beside each official figure that has an answer here; null: none, or not read yet. */
export function useOwnFigures(asking: Asking, values: readonly PublishedValue[]) {
  const asked = new Map<string, OwnAsked>()
  for (const value of values) {
    const one = askedFor(value)
    if (one !== null && asked.size < MOST_ASKED) asked.set(keyOf(one), one)
  }
  const keys = [...asked.keys()]
  const answers = useQueries({ queries: [...asked.values()].map((one) => ownQuery(asking, one)) })
  return (value: PublishedValue): string | null => {
    const one = askedFor(value)
    const own = one === null ? undefined : answers[keys.indexOf(keyOf(one))]?.data
    if (own === undefined || one === null) return null
    if (own.kind === 'air') return ownOfAir(own.answer, value.item)
    return ownOfWater(own.answer, one.kind === 'water' ? one.month : null)
  }
}
