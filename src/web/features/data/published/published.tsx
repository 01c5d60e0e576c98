import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { publishedQuery } from '#web/features/data/data-query.ts'
import { NewPublished } from '#web/features/data/published/new-published.tsx'
import { usePublishedColumns } from '#web/features/data/published/published-columns.tsx'
import { publishedText } from '#web/features/data/published/published-text.ts'
import { useOwnFigures } from '#web/features/data/published/use-own-figures.ts'
import { RecordTab } from '#web/features/data/record-tab.tsx'
import { stationsQuery } from '#web/features/evidence/evidence-query.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCounty } from '#web/shell/county.ts'

/** 公布值 — official figures beside ours. */
export function Published() {
  const text = useText(publishedText)
  const { slug } = useCounty()
  const { asked } = useAsOf()
  const published = useQuery(publishedQuery(slug, asked))
  const stations = useQuery(stationsQuery(slug, asked)).data ?? []
  const ownOf = useOwnFigures({ county: slug, asOf: asked }, published.data ?? [])
  const [isOpen, setIsOpen] = useState(false)
  const nameOf = (stationId: string) => stations.find(({ id }) => id === stationId)?.name
  const columns = usePublishedColumns({ nameOf, ownOf })
  return (
    <>
      <RecordTab text={text} columns={columns} query={published} onCreate={() => setIsOpen(true)} />
      {isOpen && <NewPublished county={slug} onClose={() => setIsOpen(false)} />}
    </>
  )
}
