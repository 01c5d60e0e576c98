import { useState } from 'react'
import type { PolicyDetail } from '#contract/schemas/policy.ts'
import { addressOf } from '#web/api/address.ts'
import { call } from '#web/api/call.ts'
import { AttachFile } from '#web/features/policies/attach-file.tsx'
import { fileSize } from '#web/features/policies/file-size.ts'
import styles from '#web/features/policies/policies.module.css'
import { usePolicyChange } from '#web/features/policies/policies-query.ts'
import { policiesText } from '#web/features/policies/policies-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatInstant } from '#web/i18n/format.ts'
import { Button } from '#web/ui/button.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { toast } from '#web/ui/toast.tsx'

interface PolicyFilesProps {
  readonly county: string
  readonly policy: PolicyDetail
  readonly mayManage: boolean
}

type PolicyFile = PolicyDetail['files'][number]

/** 附件 — the document itself, kept byte for byte with its hash. */
export function PolicyFiles({ county, policy, mayManage }: PolicyFilesProps) {
  const text = useText(policiesText)
  const [leaving, setLeaving] = useState<PolicyFile | null>(null)
  return (
    <section className={styles.side}>
      <h2 className={styles.subtitle}>{text.files}</h2>
      {policy.files.length === 0 ? <p className={styles.quiet}>{text.noFiles}</p> : null}
      <ul>
        {policy.files.map((file) => (
          <li key={file.fileId} className={styles.fileLine}>
            <FileFacts address={addressOf('downloadPolicyFile', paramsOf(county, policy, file))} file={file} />
            {mayManage && (
              <Button tone="quiet" aria-label={text.removeOf(file.name)} onClick={() => setLeaving(file)}>
                {text.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayManage && <AttachFile county={county} policyId={policy.id} />}
      {leaving && <RemoveFile county={county} policy={policy} file={leaving} onClose={() => setLeaving(null)} />}
    </section>
  )
}

const paramsOf = (county: string, { id: policyId }: PolicyDetail, { fileId }: PolicyFile) => ({
  params: { county, policyId, fileId },
})

function FileFacts({ address, file }: { readonly address: string; readonly file: PolicyFile }) {
  const text = useText(policiesText)
  const { language } = useLanguage()
  return (
    <div className={styles.fileFacts}>
      <a href={address} download={file.name} aria-label={text.download(file.name)}>
        {file.name}
      </a>
      <p className={styles.quiet}>
        {fileSize(file.size)} · {text.addedBy(file.addedBy, formatInstant(file.addedAt, language))}
      </p>
      <p className={styles.hash} title={text.hash}>
        {file.hash}
      </p>
    </div>
  )
}

interface RemoveFileProps {
  readonly county: string
  readonly policy: PolicyDetail
  readonly file: PolicyFile
  readonly onClose: () => void
}

function RemoveFile({ county, policy, file, onClose }: RemoveFileProps) {
  const text = useText(policiesText)
  const remove = usePolicyChange(
    county,
    (gone: PolicyFile) => call('removePolicyFile', paramsOf(county, policy, gone)),
    () => {
      toast(text.removed)
      onClose()
    },
  )
  return (
    <ConfirmDialog
      title={text.removeTitle}
      confirm={text.remove}
      tone="danger"
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(file)}
      onClose={onClose}
    >
      {text.removeBody(file.name)}
    </ConfirmDialog>
  )
}
