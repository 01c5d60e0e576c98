import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import { ApiError } from '#web/api/api-error.ts'
import { problemSentence } from '#web/api/problem-text.ts'
import look from '#web/features/data/imports/look.module.css'
import { outcomeText } from '#web/features/data/imports/outcome-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { useCan } from '#web/shell/county.ts'

/** 没有成功 — why, and how to go on. */
export function ImportFailed({ data: { problem } }: { readonly data: ObservationImportWire }) {
  const text = useText(outcomeText)
  const { language } = useLanguage()
  const mayManage = useCan()('observation.manage')
  // The reason is kept as the server coded it; it reads as any refusal does.
  const reason = problem === null ? null : new ApiError({ ...problem, status: 409 })
  return (
    <div role="alert" className={look.failed}>
      <p className={look.failedTitle}>{text.failed}</p>
      {reason && <p>{problemSentence(reason, language)}</p>}
      {mayManage && <p>{text.failedNext}</p>}
    </div>
  )
}

/** 已取消 */
export function ImportCancelled() {
  const text = useText(outcomeText)
  return (
    <p role="status" className={look.notice}>
      {text.cancelled}
      {text.cancelledNext}
    </p>
  )
}
