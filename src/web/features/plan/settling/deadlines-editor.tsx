import type { ReactNode } from 'react'
import type { Deadline } from '#kernel/plan/model.ts'
import { isLocalDate } from '#kernel/time/calendar.ts'
import { DEADLINE_KINDS, ofKind } from '#web/features/plan/settling/deadline-draft.ts'
import styles from '#web/features/plan/settling/settling.module.css'
import { settlingText } from '#web/features/plan/settling/settling-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { Choice, TextInput } from '#web/ui/field.tsx'

interface Props {
  readonly deadlines: readonly Deadline[]
  readonly year: number
  readonly hasTried: boolean
  readonly onChange: (deadlines: readonly Deadline[]) => void
}

/** A deadline that no words state: it speaks for the task as a whole. */
const UNPRINTED: Deadline = { kind: 'year-round', text: '', pastAtIssue: false, source: { start: 0, end: 0 } }

/** 时限 — each deadline by its kind and what the kind needs; one may be added or removed. */
export function DeadlinesEditor({ deadlines, year, hasTried, onChange }: Props): ReactNode {
  const text = useText(settlingText)
  return (
    <>
      {deadlines.map((deadline, order) => (
        <DeadlineFields
          // biome-ignore lint/suspicious/noArrayIndexKey: deadlines of a task have no name of their own
          key={order}
          order={order}
          deadline={deadline}
          year={year}
          hasTried={hasTried}
          onChange={(next) => onChange(deadlines.map((other, at) => (at === order ? next : other)))}
          onRemove={() => onChange(deadlines.filter((_, at) => at !== order))}
        />
      ))}
      <div>
        <Button onClick={() => onChange([...deadlines, UNPRINTED])}>{text.addDeadline}</Button>
      </div>
    </>
  )
}

interface FieldsProps {
  readonly deadline: Deadline
  readonly order: number
  readonly year: number
  readonly hasTried: boolean
  readonly onChange: (deadline: Deadline) => void
  readonly onRemove: () => void
}

function DeadlineFields(props: FieldsProps): ReactNode {
  const { deadline, order, year, onChange, onRemove } = props
  const text = useText(settlingText)
  return (
    <fieldset className={styles.block}>
      <legend lang="zh-CN">{deadline.text === '' ? text.deadline(order + 1) : deadline.text}</legend>
      <Choice
        label={text.kind}
        value={deadline.kind}
        options={DEADLINE_KINDS.map((value) => ({ value, label: text.deadlineKind[value] }))}
        onChange={(kind) => onChange(ofKind(deadline, kind, year))}
      />
      <KindFields {...props} />
      <div className={styles.wide}>
        <Button tone="quiet" onClick={onRemove}>
          {text.remove}
        </Button>
      </div>
    </fieldset>
  )
}

function KindFields({ deadline, hasTried, onChange }: FieldsProps): ReactNode {
  const text = useText(settlingText)
  switch (deadline.kind) {
    case 'date':
      return (
        <TextInput
          label={text.date}
          type="date"
          value={deadline.date}
          onChange={(event) => {
            const date = event.currentTarget.value
            if (isLocalDate(date)) onChange({ ...deadline, date })
          }}
        />
      )
    case 'relative':
      return (
        <>
          <TextInput
            label={text.workingDays}
            type="number"
            min={0}
            max={400}
            value={deadline.workingDays}
            onChange={(event) => onChange({ ...deadline, workingDays: Number(event.currentTarget.value) })}
          />
          <EventField
            event={deadline.event}
            hasTried={hasTried}
            onChange={(event) => onChange({ ...deadline, event })}
          />
        </>
      )
    case 'conditional':
      return (
        <EventField event={deadline.event} hasTried={hasTried} onChange={(event) => onChange({ ...deadline, event })} />
      )
    case 'year-round':
    case 'stated-elsewhere':
      return null
    default:
      return <PeriodFields deadline={deadline} onChange={onChange} />
  }
}

interface EventProps {
  readonly event: string
  readonly hasTried: boolean
  readonly onChange: (event: string) => void
}

function EventField({ event, hasTried, onChange }: EventProps): ReactNode {
  const text = useText(settlingText)
  return (
    <TextInput
      className={styles.wide}
      label={text.event}
      value={event}
      maxLength={300}
      problem={hasTried && event.trim() === '' ? text.eventMissing : undefined}
      onChange={(change) => onChange(change.currentTarget.value)}
    />
  )
}

type Periodic = Extract<Deadline, { kind: 'annual' | 'half-yearly' | 'quarterly' | 'monthly' }>

const MONTHS = { annual: 12, 'half-yearly': 6, quarterly: 3, monthly: 1 } as const

function PeriodFields({
  deadline,
  onChange,
}: {
  readonly deadline: Periodic
  readonly onChange: (deadline: Deadline) => void
}): ReactNode {
  const text = useText(settlingText)
  const { dueMonth, dueDay, ...rest } = deadline
  const withPart = (part: { dueMonth?: number; dueDay?: number }) => onChange({ ...rest, ...part })
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}`)
  const options = (count: number) => [
    { value: '', label: text.periodEnd },
    ...numbers(count).map((value) => ({ value, label: value })),
  ]
  const kept = (month: string, day: string) =>
    withPart({ ...(month === '' ? {} : { dueMonth: Number(month) }), ...(day === '' ? {} : { dueDay: Number(day) }) })
  const month = dueMonth === undefined ? '' : `${dueMonth}`
  const day = dueDay === undefined ? '' : `${dueDay}`
  return (
    <>
      {deadline.kind === 'monthly' ? null : (
        <Choice
          label={text.dueMonth}
          value={month}
          options={options(MONTHS[deadline.kind])}
          onChange={(given) => kept(given, day)}
        />
      )}
      <Choice label={text.dueDay} value={day} options={options(31)} onChange={(given) => kept(month, given)} />
    </>
  )
}
