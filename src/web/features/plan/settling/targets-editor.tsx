import { type ReactNode, useState } from 'react'
import type { ParsedTarget } from '#kernel/plan/model.ts'
import { isLocalDate } from '#kernel/time/calendar.ts'
import styles from '#web/features/plan/settling/settling.module.css'
import { settlingText } from '#web/features/plan/settling/settling-text.ts'
import { COMPARATORS, isUnreadable, readValue } from '#web/features/plan/settling/target-draft.ts'
import { planWords } from '#web/features/plan/words/plan-words.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Choice, TextInput } from '#web/ui/field.tsx'

interface Props {
  readonly targets: readonly ParsedTarget[]
  readonly onChange: (targets: readonly ParsedTarget[]) => void
}

/** 目标 — relation, value, unit, firmness and due day of each target read in the task; an empty value is 待下达. */
export function TargetsEditor({ targets, onChange }: Props): ReactNode {
  return targets.map((target, order) => (
    <TargetFields
      // biome-ignore lint/suspicious/noArrayIndexKey: targets of a task have no name of their own and never change places here
      key={order}
      target={target}
      onChange={(next) => onChange(targets.map((other, at) => (at === order ? next : other)))}
    />
  ))
}

interface FieldsProps {
  readonly target: ParsedTarget
  readonly onChange: (target: ParsedTarget) => void
}

function TargetFields({ target, onChange }: FieldsProps): ReactNode {
  const text = useText(settlingText)
  const words = useText(planWords)
  const [typed, setTyped] = useState(target.value === null ? '' : `${target.value}`)
  const change = (part: Partial<ParsedTarget>) => onChange({ ...target, ...part })
  const readTyped = (given: string) => {
    setTyped(given)
    const value = readValue(given)
    change({ value: value === undefined ? Number.NaN : value, external: value === null ? true : target.external })
  }
  const chooseDay = (given: string) => {
    const { by: _, ...rest } = target
    onChange(isLocalDate(given) ? { ...rest, by: given } : rest)
  }
  return (
    <fieldset className={styles.block}>
      <legend lang="zh-CN">{target.indicator}</legend>
      <Choice
        label={text.comparator}
        value={target.comparator}
        options={COMPARATORS.map((value) => ({ value, label: words.comparator[value] }))}
        onChange={(comparator) => change({ comparator })}
      />
      <TextInput
        label={text.value}
        hint={text.valueHint}
        problem={isUnreadable(target.value) ? text.valueWrong : undefined}
        value={typed}
        inputMode="decimal"
        onChange={(event) => readTyped(event.currentTarget.value)}
      />
      <TextInput
        label={text.unit}
        value={target.unit}
        maxLength={20}
        onChange={(event) => change({ unit: event.currentTarget.value })}
      />
      <Choice
        label={text.firmness}
        value={target.firmness}
        options={(['must', 'strive'] as const).map((value) => ({ value, label: text.firmnessOf[value] }))}
        onChange={(firmness) => change({ firmness })}
      />
      <TextInput
        label={text.by}
        type="date"
        value={target.by ?? ''}
        onChange={(event) => chooseDay(event.currentTarget.value)}
      />
    </fieldset>
  )
}
