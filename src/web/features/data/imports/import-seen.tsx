import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import { FileFactors } from '#web/features/data/imports/file-factors.tsx'
import { Findings } from '#web/features/data/imports/findings.tsx'
import { ImportFacts } from '#web/features/data/imports/import-facts.tsx'
import { Part } from '#web/features/data/imports/import-look.tsx'
import { lookText } from '#web/features/data/imports/look-text.ts'
import { useText } from '#web/i18n/dictionary.ts'

interface ImportSeenProps {
  readonly county: string
  readonly data: ObservationImportWire
}

/** 查阅 — what the file is and what was found in it, with nothing to decide. */
export function ImportSeen({ county, data }: ImportSeenProps) {
  const text = useText(lookText)
  return (
    <>
      <ImportFacts data={data} />
      {data.factors.length > 0 && (
        <Part title={text.factors}>
          <FileFactors factors={data.factors} />
        </Part>
      )}
      <Part title={text.findings}>
        <Findings county={county} data={data} />
      </Part>
    </>
  )
}
