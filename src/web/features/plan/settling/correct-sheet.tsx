import { type ReactNode, useId, useState } from 'react'
import { type SettledValue, type Settlement, settlementOfField } from '#kernel/plan/settlement.ts'
import { sameValue } from '#kernel/plan-change/settled-value.ts'
import { ApiError } from '#web/api/api-error.ts'
import type { DocumentItem } from '#web/features/plan/document/document-source.ts'
import { ConflictNote } from '#web/features/plan/settling/conflict-note.tsx'
import { readyDeadlines } from '#web/features/plan/settling/deadline-draft.ts'
import { DeadlinesEditor } from '#web/features/plan/settling/deadlines-editor.tsx'
import { RoleEditor } from '#web/features/plan/settling/role-editor.tsx'
import styles from '#web/features/plan/settling/settling.module.css'
import { type Correcting, useSettling } from '#web/features/plan/settling/settling.ts'
import { settlingText } from '#web/features/plan/settling/settling-text.ts'
import { readyTargets } from '#web/features/plan/settling/target-draft.ts'
import { TargetsEditor } from '#web/features/plan/settling/targets-editor.tsx'
import { valueOfItem } from '#web/features/plan/settling/value-of-item.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ErrorNote } from '#web/ui/error-note.tsx'
import { TextArea } from '#web/ui/field.tsx'
import { toast } from '#web/ui/toast.tsx'

interface Props {
  readonly what: Correcting
  readonly item: DocumentItem
  readonly document: string
  readonly year: number
  readonly onClose: () => void
}

/** 更正 — the value as it holds now, to be put right with a reason; a conflict shows both and asks. */
export function CorrectSheet({ what, item, document, year, onClose }: Props): ReactNode {
  const text = useText(settlingText)
  const form = useId()
  const state = useCorrecting({ what, item, onClose })
  const { value, reason, problems, error, theirs, isBusy } = state
  return (
    <Dialog
      shape="sheet"
      title={`${item.key} · ${text.correctField(text.fields[what.field])}`}
      onClose={onClose}
      footer={
        theirs === null ? (
          <>
            <Button onClick={onClose}>{text.cancel}</Button>
            <Button tone="primary" type="submit" form={form} busy={isBusy}>
              {text.save}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{text.keepTheirs}</Button>
            <Button tone="primary" busy={isBusy} onClick={() => void state.save(theirs.id)}>
              {text.useMine}
            </Button>
          </>
        )
      }
    >
      <form
        id={form}
        noValidate
        className={styles.editor}
        onSubmit={(event) => {
          event.preventDefault()
          void state.save(undefined)
        }}
      >
        {theirs === null ? null : <ConflictNote theirs={theirs} mine={value} />}
        <p className={styles.printed} lang="zh-CN">
          {document.slice(item.source.start, item.source.end).trim()}
        </p>
        <ValueEditor value={value} year={year} onChange={state.change} hasTried={problems.length > 0} />
        {problems.map((problem) => (
          <p key={problem} role="alert" className={styles.note}>
            {problem}
          </p>
        ))}
        <TextArea
          label={text.reason}
          hint={text.reasonHint}
          value={reason}
          maxLength={500}
          aria-required
          onChange={(event) => state.setReason(event.currentTarget.value)}
        />
        <ErrorNote error={error} />
      </form>
    </Dialog>
  )
}

interface EditorProps {
  readonly value: SettledValue
  readonly year: number
  readonly onChange: (value: SettledValue) => void
  readonly hasTried: boolean
}

function ValueEditor({ value, year, onChange, hasTried }: EditorProps): ReactNode {
  switch (value.field) {
    case 'deadlines':
      return (
        <DeadlinesEditor
          deadlines={value.value}
          year={year}
          hasTried={hasTried}
          onChange={(deadlines) => onChange({ field: 'deadlines', value: deadlines })}
        />
      )
    case 'targets':
      return (
        <TargetsEditor targets={value.value} onChange={(targets) => onChange({ field: 'targets', value: targets })} />
      )
    default: {
      const { field } = value
      return <RoleEditor role={field} value={value.value} onChange={(role) => onChange({ field, value: role })} />
    }
  }
}

/** Why a value cannot be saved as it stands; empty when it can. */
function problemsOf(value: SettledValue, text: { readonly eventMissing: string; readonly valueWrong: string }) {
  if (value.field === 'deadlines') return readyDeadlines(value.value, text)
  return value.field === 'targets' ? readyTargets(value.value, text) : []
}

function useCorrecting({ what, item, onClose }: Omit<Props, 'document' | 'year'>) {
  const text = useText(settlingText)
  const { settlements, settle, isBusy } = useSettling()
  const [seen] = useState(() => settlementOfField(item.key, what.field, settlements)?.id ?? null)
  const [original] = useState(() => valueOfItem(item, what.field))
  const [value, change] = useState<SettledValue>(original)
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<readonly string[]>([])
  const [error, setError] = useState<unknown>(null)
  const [isConflict, setIsConflict] = useState(false)
  const inForce: Settlement | undefined = settlementOfField(item.key, what.field, settlements)
  const theirs = isConflict && inForce !== undefined && inForce.id !== seen ? inForce : null

  /** `over` is the settlement that the person has seen in the conflict and replaces knowingly. */
  const save = async (over: string | undefined) => {
    const found = [
      ...problemsOf(value, text),
      ...(reason.trim() === '' ? [text.reasonMissing] : []),
      ...(over === undefined && sameValue(value, original) && what.mark === null ? [text.nothingChanged] : []),
    ]
    setProblems(found)
    if (found.length > 0) return
    try {
      const { taskKey, mark } = what
      await settle({
        kind: 'correction',
        taskKey,
        after: wire(value),
        mark,
        reason: reason.trim(),
        expected: over ?? seen,
      })
      toast(text.settledToast(text.kinds.correction))
      onClose()
    } catch (failure) {
      setIsConflict(failure instanceof ApiError && failure.code === 'SETTLEMENT_CONFLICT')
      setError(failure)
    }
  }
  return { value, change, reason, setReason, problems, error, theirs, isBusy, save }
}

/** The contract's arrays are its own: a copy that the sheet no longer holds. */
function wire(value: SettledValue): Parameters<ReturnType<typeof useSettling>['settle']>[0]['after'] {
  switch (value.field) {
    case 'deadlines':
      return { field: 'deadlines', value: [...value.value] }
    case 'targets':
      return { field: 'targets', value: [...value.value] }
    default:
      return { field: value.field, value: { names: [...value.value.names], openEnded: value.value.openEnded } }
  }
}
