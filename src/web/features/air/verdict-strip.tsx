import { useQuery } from '@tanstack/react-query'
import { AllowanceStrip } from '#web/features/verdict/allowance-strip.tsx'
import { verdictQuery } from '#web/features/verdict/verdict-query.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCounty } from '#web/shell/county.ts'

/** 判定的余量条 — nothing while it is read or where the target has none: the numbers above it stand on their own. */
export function VerdictStrip({ plan, targetId }: { readonly plan: string; readonly targetId: string }) {
  const county = useCounty().slug
  const { asked } = useAsOf()
  const { data } = useQuery(verdictQuery(county, plan, targetId, asked))
  if (!data?.strip) return null
  return <AllowanceStrip strip={data.strip} allowance={data.verdict.allowance} />
}
