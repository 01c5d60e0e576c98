import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StationWire } from '#contract/schemas/observation.ts'
import { RecordTab } from '#web/features/data/record-tab.tsx'
import { useStationColumns } from '#web/features/data/stations/station-columns.tsx'
import { stationsText } from '#web/features/data/stations/stations-text.ts'
import { WriteStation } from '#web/features/data/stations/write-station.tsx'
import { stationsQuery } from '#web/features/evidence/evidence-query.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCan, useCounty } from '#web/shell/county.ts'

/** 点位 — where readings come from, what is known of each, and the way to its rows. */
export function Stations() {
  const text = useText(stationsText)
  const { slug } = useCounty()
  const mayManage = useCan()('observation.manage')
  const stations = useQuery(stationsQuery(slug, useAsOf().asked))
  const [open, setOpen] = useState<{ readonly station: StationWire | null } | null>(null)
  const columns = useStationColumns(mayManage ? (station) => setOpen({ station }) : null)
  return (
    <>
      <RecordTab text={text} columns={columns} query={stations} onCreate={() => setOpen({ station: null })} />
      {open && <WriteStation county={slug} station={open.station} onClose={() => setOpen(null)} />}
    </>
  )
}
