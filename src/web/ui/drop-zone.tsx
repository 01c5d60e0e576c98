import { useEffect, useId, useState } from 'react'
import { dictionary, useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'
import styles from '#web/ui/drop-zone.module.css'
import { type PickedFile, pickFile } from '#web/ui/picked-file.ts'

const dropText = dictionary({
  zh: { dropNow: '松开即上传', or: '或者粘贴，或', choose: '选择文件' },
  en: { dropNow: 'Let go to upload', or: 'or paste it, or ', choose: 'choose a file' },
})

interface DropZoneProps {
  /** What to drop here, in words. */
  readonly drop: string
  /** The name of the field a file is chosen with. */
  readonly field: string
  /** What can be read, in words; `accept` says the same to the browser. */
  readonly formats: string
  /** File name endings, separated by commas. */
  readonly accept: string
  readonly onPick: (picked: PickedFile) => void
}

/** 投放区 — takes one file by dragging, pasting or choosing; says in words what it can read. */
export function DropZone({ drop, field, formats, accept, onPick }: DropZoneProps) {
  const text = useText(dropText)
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const take = (transfer: { readonly files: FileList | null } | null) => {
    const picked = pickFile(transfer)
    if (picked) onPick(picked)
  }
  usePastedFile(onPick)
  return (
    <section
      aria-labelledby={id}
      className={cx(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        take(event.dataTransfer)
      }}
    >
      <p id={id} className={styles.drop}>
        {isOver ? text.dropNow : drop}
      </p>
      <p className={styles.or}>
        {text.or}
        <FileChoice accept={accept} field={field} onChoose={take} />
      </p>
      <p className={styles.formats}>{formats}</p>
    </section>
  )
}

interface FileChoiceProps extends Pick<DropZoneProps, 'accept' | 'field'> {
  readonly onChoose: (input: { readonly files: FileList | null }) => void
}

/** Emptied after each choice, so that the same file can be chosen again. */
function FileChoice({ accept, field, onChoose }: FileChoiceProps) {
  const text = useText(dropText)
  return (
    <label className={styles.choose}>
      {text.choose}
      <input
        type="file"
        className={styles.file}
        accept={accept}
        aria-label={field}
        onChange={(event) => {
          onChoose(event.currentTarget)
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}

/** A file pasted anywhere on the page counts; anything else pasted is left to where it goes. */
function usePastedFile(onPick: (picked: PickedFile) => void): void {
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
}
