import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import styles from '#web/features/data/data.module.css'
import { ColumnMapping } from '#web/features/data/imports/column-mapping.tsx'
import { ConfirmForm } from '#web/features/data/imports/confirm-form.tsx'
import { FileFactors } from '#web/features/data/imports/file-factors.tsx'
import { Findings } from '#web/features/data/imports/findings.tsx'
import { ImportFacts } from '#web/features/data/imports/import-facts.tsx'
import look from '#web/features/data/imports/look.module.css'
import { lookText } from '#web/features/data/imports/look-text.ts'
import { ReadingChoice } from '#web/features/data/imports/reading-choice.tsx'
import { StationMatching } from '#web/features/data/imports/station-matching.tsx'
import { type Takes, takenStations } from '#web/features/data/imports/station-take.ts'
import { useLookAgain } from '#web/features/data/imports/use-import.ts'
import { stationsQuery } from '#web/features/evidence/evidence-query.ts'
import { useText } from '#web/i18n/dictionary.ts'

interface ImportLookProps {
  readonly county: string
  readonly data: ObservationImportWire
}

/** 核对 — everything read of the file and everything only a person can say, then the confirmation. */
export function ImportLook({ county, data }: ImportLookProps) {
  const text = useText(lookText)
  const again = useLookAgain(county, data.id)
  const stations = useQuery(stationsQuery(county, undefined))
  const [takes, setTakes] = useState<Takes>(new Map())
  const taken = takenStations(takes, data.stations).length
  const isTable = data.mapping !== null || data.needs.some(({ kind }) => kind === 'mapping')
  return (
    <>
      <ImportFacts data={data} />
      <Part title={text.reading}>
        <ReadingChoice data={data} again={again} />
        {isTable && data.head.length > 0 ? <ColumnMapping data={data} again={again} /> : null}
      </Part>
      <Part title={text.findings}>
        <Findings county={county} data={data} />
      </Part>
      {data.factors.length > 0 && (
        <Part title={text.factors}>
          <FileFactors factors={data.factors} />
        </Part>
      )}
      {data.stations.length > 0 && (
        <Part title={text.stations} note={text.stationsOf(taken, data.stations.length)}>
          <p className={styles.quiet}>{text.stationsLead}</p>
          <StationMatching data={data} stations={stations.data ?? []} takes={takes} onChange={setTakes} />
        </Part>
      )}
      <Part title={text.confirm}>
        <ConfirmForm county={county} data={data} takes={takes} isReading={again.isReading} />
      </Part>
    </>
  )
}

interface PartProps {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}

/** 一段 — a heading on a hairline. */
export function Part({ title, note, children }: PartProps) {
  return (
    <section className={look.part}>
      <h2 className={styles.heading}>
        {title} {note === undefined ? null : <span className={styles.quiet}>{note}</span>}
      </h2>
      {children}
    </section>
  )
}
