import { type ComponentProps, type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import styles from '#web/features/evidence/evidence.module.css'
import { evidenceText } from '#web/features/evidence/evidence-text.ts'
import { type ShownValue, SlipDialog, type SlipSource } from '#web/features/evidence/slip-dialog.tsx'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'

interface SlipProps {
  /** What the number is, in a few words: 优良天数比率. */
  readonly what: string
  readonly source: SlipSource
  /** The number in question, where the slip is that of a whole evaluation; null: of no single number. */
  readonly shown?: ShownValue | null | undefined
}

/** 凭证按钮 — beside a chart or a group of numbers that rest on the same rows. */
export function SlipButton({ what, source, shown }: SlipProps) {
  const text = useText(evidenceText)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button tone="quiet" aria-label={text.open(what)} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {text.slip}
      </Button>
      {isOpen && <OpenSlip what={what} source={source} shown={shown} onClose={() => setIsOpen(false)} />}
    </>
  )
}

/** 有据之数 — a number that opens its own slip; underlined, and read out as what it is followed by the number. */
export function Proven({ what, source, shown, children }: SlipProps & { readonly children: ReactNode }) {
  const text = useText(evidenceText)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={styles.proven}
        title={text.open(what)}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {children}
      </button>
      {isOpen && <OpenSlip what={what} source={source} shown={shown} onClose={() => setIsOpen(false)} />}
    </>
  )
}

/** At the end of the page, so that the sheet takes nothing from the sentence or table its number stands in. */
function OpenSlip(props: ComponentProps<typeof SlipDialog>) {
  return createPortal(<SlipDialog {...props} />, document.body)
}
