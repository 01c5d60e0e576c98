import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createContext, useMemo } from 'react'
import type { Instant } from '#kernel/time/calendar.ts'
import { useRested } from '#web/features/verdict/use-rested.ts'
import { NO_VERDICTS, type VerdictIndex, verdictIndex } from '#web/features/verdict/verdict-index.ts'
import { verdictsQuery } from '#web/features/verdict/verdict-query.ts'

/** 计划判定 — what is known of a plan's targets at a moment, and whether it is that moment already. */
export interface PlanVerdicts {
  /** Key of the plan; null where nothing is judged, as in a draft. */
  readonly plan: string | null
  /** The moment the verdicts were asked for. */
  readonly asked: Instant | undefined
  readonly index: VerdictIndex
  /** The date has moved on and the verdicts have not followed yet, or the first are still being read. */
  readonly isBehind: boolean
  readonly error: Error | null
  readonly retry: () => void
}

const nothing = (): void => undefined

export const NOTHING_JUDGED: PlanVerdicts = {
  plan: null,
  asked: undefined,
  index: NO_VERDICTS,
  isBehind: false,
  error: null,
  retry: nothing,
}

export const PlanVerdictsContext = createContext<PlanVerdicts>(NOTHING_JUDGED)

/** Long enough that a drag asks for nothing, short enough that a rest is answered at once. */
const REST_MS = 180

interface Wanted {
  readonly county: string
  readonly plan: string
  /** While the date is dragged, the date under the handle. */
  readonly asked: Instant | undefined
  /** The plan was not known then, or an older version is being read: its targets were not judged. */
  readonly isJudged: boolean
}

/** 读判定 — follows the moment once it rests, and keeps what it showed until the next answer is there. */
export function usePlanVerdicts({ county, plan, asked, isJudged }: Wanted): PlanVerdicts {
  // One value, so that a moment nothing is asked for never lends its date to the next one.
  const wanted = isJudged ? (asked ?? 'own') : null
  const rested = useRested(wanted, REST_MS)
  const moment = rested === 'own' || rested === null ? undefined : rested
  const enabled = wanted !== null && rested !== null
  const query = { ...verdictsQuery(county, plan, moment), placeholderData: keepPreviousData, enabled }
  const { data, error, isPlaceholderData, refetch } = useQuery(query)
  const index = useMemo(() => (data && enabled ? verdictIndex(data) : NO_VERDICTS), [data, enabled])
  const shownError = enabled ? error : null
  const isBehind = isJudged && !shownError && (data === undefined || isPlaceholderData || rested !== wanted)
  return useMemo(
    () => ({ plan, asked: moment, index, isBehind, error: shownError, retry: () => void refetch() }),
    [plan, moment, index, isBehind, shownError, refetch],
  )
}
