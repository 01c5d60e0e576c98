import { type DragEvent, useEffect, useId, useState } from 'react'
import { importsText } from '#web/features/data/imports/imports-text.ts'
import styles from '#web/features/plan/import/import.module.css'
import { type PickedFile, pickFile } from '#web/features/plan/import/picked-file.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'

interface DropZoneProps {
  readonly onPick: (picked: PickedFile) => void
}

/** 投放区 — takes one monitoring file by dragging, pasting or choosing. */
export function DropZone({ onPick }: DropZoneProps) {
  const text = useText(importsText)
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const take = (transfer: { readonly files: FileList | null } | null) => {
    const picked = pickFile(transfer)
    if (picked) onPick(picked)
  }
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const picked = pickFile(event.clipboardData)
      if (!picked) return
      event.preventDefault()
      onPick(picked)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [onPick])
  const over = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(true)
  }
  return (
    <section
      aria-labelledby={id}
      className={cx(styles.zone, isOver && styles.over)}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        take(event.dataTransfer)
      }}
    >
      <p id={id} className={styles.drop}>
        {isOver ? text.dropNow : text.drop}
      </p>
      <p className={styles.or}>
        {text.or}
        <label className={styles.choose}>
          {text.choose}
          <input
            type="file"
            className={styles.file}
            accept=".csv,.txt,.xlsx"
            aria-label={text.field}
            onChange={(event) => {
              take(event.currentTarget)
              event.currentTarget.value = ''
            }}
          />
        </label>
      </p>
      <p className={styles.formats}>{text.formats}</p>
    </section>
  )
}
