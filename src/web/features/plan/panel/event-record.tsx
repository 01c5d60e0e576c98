import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { isLocalDate, type LocalDate } from '#kernel/time/calendar.ts'
import { call } from '#web/api/call.ts'
import type { DocumentItem } from '#web/features/plan/document/document-source.ts'
import styles from '#web/features/plan/panel/panel.module.css'
import { panelText } from '#web/features/plan/panel/panel-text.ts'
import { useSettling } from '#web/features/plan/settling/settling.ts'
import { settlingText } from '#web/features/plan/settling/settling-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { useCounty } from '#web/shell/county.ts'
import { Button } from '#web/ui/button.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { TextArea, TextInput } from '#web/ui/field.tsx'

interface Props {
  readonly item: DocumentItem
  readonly event: string
}

/** 事件登记 — the day on which what a deadline waits for happened; from then on it counts down. */
export function EventRecord({ item, event }: Props): ReactNode {
  const text = useText(panelText)
  const { language } = useLanguage()
  const { maySettle } = useSettling()
  const [isOpen, setIsOpen] = useState(false)
  if (item.facts === null) return null
  const day = item.facts.events.get(event) ?? null
  return (
    <div>
      <p className={styles.small}>{day === null ? text.eventWaits : text.eventOn(formatDate(day, language))}</p>
      {maySettle ? (
        <Button onClick={() => setIsOpen(true)}>{day === null ? text.recordEvent : text.changeEvent}</Button>
      ) : null}
      {isOpen ? <EventDialog item={item} event={event} day={day} onClose={() => setIsOpen(false)} /> : null}
    </div>
  )
}

function EventDialog({
  item,
  event,
  day,
  onClose,
}: Props & { readonly day: LocalDate | null; readonly onClose: () => void }): ReactNode {
  const text = useText(panelText)
  const settling = useText(settlingText)
  const county = useCounty().slug
  const { plan = '' } = useParams({ strict: false })
  const client = useQueryClient()
  const [typed, setTyped] = useState<string>(day ?? '')
  const [reason, setReason] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const date = isLocalDate(typed) ? typed : null
  const record = useMutation({
    mutationFn: () =>
      call('recordEvent', {
        params: { county, plan },
        body: { taskKey: item.key, event, date, reason: reason.trim() },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['counties', county] })
      onClose()
    },
  })
  const isReady = reason.trim() !== '' && (date !== null || day !== null)
  return (
    <ConfirmDialog
      title={text.recordEvent}
      confirm={date === null && day !== null ? text.takeEventBack : text.recordEvent}
      busy={record.isPending}
      error={record.error}
      onConfirm={() => {
        setHasTried(true)
        if (isReady) record.mutate()
      }}
      onClose={onClose}
    >
      <p className={styles.muted} lang="zh-CN">
        {event}
      </p>
      <TextInput
        label={text.eventDay}
        type="date"
        value={typed}
        problem={hasTried && date === null && day === null ? text.eventDayMissing : undefined}
        onChange={(change) => setTyped(change.currentTarget.value)}
      />
      <TextArea
        label={settling.reason}
        value={reason}
        maxLength={500}
        problem={hasTried && reason.trim() === '' ? settling.reasonMissing : undefined}
        onChange={(change) => setReason(change.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
