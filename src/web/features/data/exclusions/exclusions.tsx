import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExclusionWire } from '#contract/schemas/observation.ts'
import { exclusionsQuery } from '#web/features/data/data-query.ts'
import { useExclusionColumns } from '#web/features/data/exclusions/exclusion-columns.tsx'
import { exclusionsText } from '#web/features/data/exclusions/exclusions-text.ts'
import { NewExclusion } from '#web/features/data/exclusions/new-exclusion.tsx'
import { WithdrawExclusion } from '#web/features/data/exclusions/withdraw-exclusion.tsx'
import { RecordTab } from '#web/features/data/record-tab.tsx'
import { stationsQuery } from '#web/features/evidence/evidence-query.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCan, useCounty } from '#web/shell/county.ts'

/** 剔除 — readings that do not count, each with its reason; nothing is deleted. */
export function Exclusions() {
  const text = useText(exclusionsText)
  const { slug } = useCounty()
  const { asked } = useAsOf()
  const mayManage = useCan()('observation.manage')
  const exclusions = useQuery(exclusionsQuery(slug, asked))
  const stations = useQuery(stationsQuery(slug, asked)).data ?? []
  const [isNew, setIsNew] = useState(false)
  const [leaving, setLeaving] = useState<ExclusionWire | null>(null)
  const columns = useExclusionColumns({
    nameOf: (stationId) => stations.find(({ id }) => id === stationId)?.name,
    onWithdraw: mayManage ? setLeaving : null,
  })
  return (
    <>
      <RecordTab text={text} columns={columns} query={exclusions} onCreate={() => setIsNew(true)} />
      {isNew && <NewExclusion county={slug} onClose={() => setIsNew(false)} />}
      {leaving && <WithdrawExclusion county={slug} exclusion={leaving} onClose={() => setLeaving(null)} />}
    </>
  )
}
