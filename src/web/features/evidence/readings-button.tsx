import { useState } from 'react'
import { createPortal } from 'react-dom'
import type { ProvenanceWire } from '#contract/schemas/observation.ts'
import { plainSubscripts } from '#web/charts/plain-subscripts.ts'
import { evidenceText } from '#web/features/evidence/evidence-text.ts'
import { factorName } from '#web/features/evidence/factor-words.ts'
import type { SlipStation } from '#web/features/evidence/provenance-slip.tsx'
import { Readings } from '#web/features/evidence/readings.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'

interface ReadingsButtonProps {
  readonly slip: Pick<ProvenanceWire, 'from' | 'to' | 'asOf'>
  readonly station: Pick<SlipStation, 'id' | 'name' | 'factor'>
}

/** 读数按钮 — straight to the rows of a station and factor, where no single number is in question. */
export function ReadingsButton({ slip, station }: ReadingsButtonProps) {
  const text = useText(evidenceText)
  const { language } = useLanguage()
  const [isOpen, setIsOpen] = useState(false)
  const name = text.readingsOf(station.name, station.factor === null ? '' : factorName(station.factor, language))
  return (
    <>
      <Button
        tone="quiet"
        aria-label={`${text.readings} ${name}`}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {text.readings}
      </Button>
      {isOpen &&
        createPortal(
          <Dialog
            title={plainSubscripts(name)}
            shape="sheet"
            onClose={() => setIsOpen(false)}
            footer={
              <Button tone="primary" onClick={() => setIsOpen(false)}>
                {text.close}
              </Button>
            }
          >
            <Readings slip={slip} station={station} />
          </Dialog>,
          document.body,
        )}
    </>
  )
}
