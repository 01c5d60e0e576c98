import { useRef, useState } from 'react'
import { call } from '#web/api/call.ts'
import styles from '#web/features/policies/policies.module.css'
import { usePolicyChange } from '#web/features/policies/policies-query.ts'
import { policiesText } from '#web/features/policies/policies-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { ErrorNote } from '#web/ui/error-note.tsx'
import { toast } from '#web/ui/toast.tsx'

interface AttachFileProps {
  readonly county: string
  readonly policyId: string
}

/** 附上文件 — one file at a time, with how much of it has been sent and a way to stop. */
export function AttachFile({ county, policyId }: AttachFileProps) {
  const text = useText(policiesText)
  const [sent, setSent] = useState(0)
  const abort = useRef<AbortController | null>(null)
  const attach = usePolicyChange(
    county,
    (file: File) => {
      abort.current = new AbortController()
      setSent(0)
      const { signal } = abort.current
      return call('attachPolicyFile', { params: { county, policyId }, file, onProgress: setSent, signal })
    },
    () => toast(text.attached),
  )
  const stop = () => {
    abort.current?.abort()
    attach.reset()
  }
  if (attach.isPending) {
    const percent = Math.floor(sent * 100)
    return (
      <div className={styles.sending}>
        <progress className={styles.progress} value={percent} max={100} aria-label={text.attach} />
        <span role="status" className={styles.quiet}>
          {sent < 1 ? text.attaching(percent) : text.storing}
        </span>
        <Button tone="quiet" onClick={stop}>
          {text.stop}
        </Button>
      </div>
    )
  }
  return (
    <>
      <label className={styles.attach}>
        {text.attach}
        <input
          type="file"
          className={styles.file}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            if (file) attach.mutate(file)
            event.currentTarget.value = ''
          }}
        />
      </label>
      <ErrorNote error={attach.error} />
    </>
  )
}
