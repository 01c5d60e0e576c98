import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ImportDraft, ImportProgress } from '#contract/schemas/plan-import.ts'
import { DraftWarnings } from '#web/features/plan/import/draft-warnings.tsx'
import styles from '#web/features/plan/import/import.module.css'
import { importText } from '#web/features/plan/import/import-text.ts'
import { ReadingSteps } from '#web/features/plan/import/reading-steps.tsx'
import { StageList } from '#web/features/plan/import/stage-list.tsx'
import type { Upload } from '#web/features/plan/import/use-upload.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'
import { Button } from '#web/ui/button.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'

/** 上传卡 — the chosen file while it is sent and read, refused, or ready to be reviewed. */
export function UploadCard({ upload }: { readonly upload: Upload }): ReactNode {
  const { file, isUnderWay, draft, error } = upload
  if (isUnderWay) return <UnderWay upload={upload} />
  if (draft) return <Ready draft={draft} onAnother={upload.forget} />
  if (error && file) return <Refused upload={upload} file={file} />
  return null
}

function UnderWay({ upload: { file, sent, progress, cancel } }: { readonly upload: Upload }): ReactNode {
  const text = useText(importText)
  const percent = Math.floor(sent * 100)
  return (
    <section className={styles.card}>
      <p className={styles.fileName}>{file?.name}</p>
      {sent < 1 ? (
        <progress className={styles.progress} value={percent} max={100} aria-label={text.field} />
      ) : (
        <StepProgress progress={progress} />
      )}
      <p role="status" className={styles.note}>
        {sent < 1 ? text.uploading(percent) : progress === null ? text.reading : text.doing[progress.stage]}
      </p>
      {sent < 1 ? null : <ReadingSteps progress={progress} />}
      <div className={styles.actions}>
        <Button onClick={cancel}>{text.cancel}</Button>
      </div>
    </section>
  )
}

/** Without a value while the step's whole is unknown: the browser then shows that something is going on. */
function StepProgress({ progress }: { readonly progress: ImportProgress | null }): ReactNode {
  const text = useText(importText)
  const share = progress === null || progress.total === null ? {} : { value: progress.done, max: progress.total || 1 }
  return <progress className={styles.progress} {...share} aria-label={text.reading} />
}

function Refused({ upload, file }: { readonly upload: Upload; readonly file: File }): ReactNode {
  const text = useText(importText)
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

function Ready({ draft, onAnother }: { readonly draft: ImportDraft; readonly onAnother: () => void }): ReactNode {
  const text = useText(importText)
  const county = useCounty().slug
  return (
    <section className={styles.card}>
      <p role="status" className={styles.fileName}>
        {text.ready}
      </p>
      <p className={styles.note} lang="zh-CN">
        {draft.parsed.document.title}
      </p>
      <StageList stages={draft.stages} />
      <DraftWarnings warnings={draft.warnings} />
      <div className={styles.actions}>
        <Link className={styles.primary} to="/$county/import/$importId" params={{ county, importId: draft.id }}>
          {text.review}
        </Link>
        <Button tone="quiet" onClick={onAnother}>
          {text.another}
        </Button>
      </div>
    </section>
  )
}
