import { importsText } from '#web/features/data/imports/imports-text.ts'
import { type DataUpload, useUpload } from '#web/features/data/imports/use-upload.ts'
import styles from '#web/features/plan/import/import.module.css'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { DropZone } from '#web/ui/drop-zone.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import type { PickedFile } from '#web/ui/picked-file.ts'
import { toast } from '#web/ui/toast.tsx'

const TABLES = '.csv,.txt,.xlsx'

/** 上传 — the place to drop a file, the file on its way, or why it was refused. */
export function UploadCard({ county }: { readonly county: string }) {
  const text = useText(importsText)
  const upload = useUpload(county)
  const pick = ({ file, isOneOfMany }: PickedFile) => {
    if (isOneOfMany) toast(text.tooMany)
    upload.start(file)
  }
  if (upload.isUnderWay) return <UnderWay upload={upload} />
  if (upload.error && upload.file) return <Refused upload={upload} file={upload.file} />
  return <DropZone drop={text.drop} field={text.field} formats={text.formats} accept={TABLES} onPick={pick} />
}

function UnderWay({ upload: { file, sent, forget } }: { readonly upload: DataUpload }) {
  const text = useText(importsText)
  const percent = Math.floor(sent * 100)
  return (
    <section className={styles.card}>
      <p className={styles.fileName}>{file?.name}</p>
      <progress
        className={styles.progress}
        {...(sent < 1 ? { value: percent, max: 100 } : {})}
        aria-label={text.field}
      />
      <p role="status" className={styles.note}>
        {sent < 1 ? text.uploading(percent) : text.reading}
      </p>
      <div className={styles.actions}>
        <Button onClick={forget}>{text.stop}</Button>
      </div>
    </section>
  )
}

function Refused({ upload, file }: { readonly upload: DataUpload; readonly file: File }) {
  const text = useText(importsText)
  return (
    <section className={styles.card}>
      <p className={styles.fileName}>{text.kept(file.name)}</p>
      <ErrorState inline error={upload.error} />
      <div className={styles.actions}>
        <Button onClick={() => upload.start(file)}>{text.retry}</Button>
        <Button tone="quiet" onClick={upload.forget}>
          {text.another}
        </Button>
      </div>
    </section>
  )
}
