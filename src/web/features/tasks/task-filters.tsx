import { useState } from 'react'
import type { TaskPage } from '#contract/schemas/task.ts'
import { planWords } from '#web/features/plan/words/plan-words.ts'
import { ChipRow } from '#web/features/tasks/chip-row.tsx'
import styles from '#web/features/tasks/filters.module.css'
import { toggled } from '#web/features/tasks/task-address.ts'
import { TaskSearchBox } from '#web/features/tasks/task-search-box.tsx'
import { tasksText } from '#web/features/tasks/tasks-text.ts'
import type { FilterOptions } from '#web/features/tasks/use-filter-options.ts'
import type { TaskAddress } from '#web/features/tasks/use-task-address.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { Combobox } from '#web/ui/combobox.tsx'
import { Choice, TextInput } from '#web/ui/field.tsx'
import { roleText } from '#web/ui/stamp.tsx'

type Facets = TaskPage['facets']

interface Props {
  readonly address: TaskAddress
  readonly options: FilterOptions
  /** undefined until the first answer. */
  readonly facets: Facets | undefined
}

/** 筛选栏 — words, unit and section at hand; the rest folded away until it is wanted or used. */
export function TaskFilters({ address, options, facets }: Props) {
  const text = useText(tasksText)
  const roles = useText(roleText)
  const { search, filter, change } = address
  const isUsed = [search.role, search.plan, search.domain, search.firmness, search.dueFrom, search.dueTo].some(Boolean)
  const [isOpen, setIsOpen] = useState(isUsed)
  const sections = (facets?.section ?? []).map(({ value, count }) => ({
    value,
    label: value.split('\u001F').at(-1) ?? value,
    keywords: value.split('\u001F'),
    hint: String(count),
  }))
  const states = (facets?.state ?? []).flatMap(({ value, count }) => {
    const label = Object.entries(text.states).find(([state]) => state === value)?.[1]
    return label === undefined ? [] : [{ value, label, count }]
  })
  return (
    <div className={styles.filters}>
      <div className={styles.line}>
        <TaskSearchBox className={styles.search} query={search.q ?? ''} onQuery={(q) => change({ q })} />
        <Combobox
          className={styles.unit}
          hideLabel
          label={text.unit}
          placeholder={text.anyUnit}
          options={options.units}
          value={search.unit ?? null}
          onChange={(unit) => change({ unit: unit ?? undefined })}
        />
        <Combobox
          className={styles.section}
          hideLabel
          label={text.section}
          placeholder={text.anySection}
          options={sections}
          value={search.section ?? null}
          onChange={(section) => change({ section: section ?? undefined })}
        />
        <Button tone="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {text.more} {isOpen ? '▴' : '▾'}
        </Button>
      </div>
      {isOpen ? <MoreFilters address={address} options={options} /> : null}
      {isOpen ? (
        <ChipRow
          label={text.role}
          chips={Object.entries(roles).map(([value, label]) => ({ value, label }))}
          chosen={filter.role ?? []}
          onToggle={(role) => change({ role: toggled(search.role, role) })}
        />
      ) : null}
      <ChipRow
        label={text.state}
        chips={states}
        chosen={filter.state ?? []}
        onToggle={(state) => change({ state: toggled(search.state, state) })}
      />
    </div>
  )
}

function MoreFilters({ address: { search, change }, options }: Omit<Props, 'facets'>) {
  const text = useText(tasksText)
  const words = useText(planWords)
  const choices = (none: string, values: Readonly<Record<string, string>>) => [
    { value: '', label: none },
    ...Object.entries(values).map(([value, label]) => ({ value, label })),
  ]
  const chosen = (value: string) => (value === '' ? undefined : value)
  return (
    <div className={styles.more}>
      <Choice
        label={text.plan}
        value={search.plan ?? ''}
        options={[{ value: '', label: text.anyPlan }, ...options.plans]}
        onChange={(plan) => change({ plan: chosen(plan) })}
      />
      <Choice
        label={text.domain}
        value={search.domain ?? ''}
        options={choices(text.anyDomain, words.domain)}
        onChange={(domain) => change({ domain: chosen(domain) })}
      />
      <Choice
        label={text.firmness}
        value={search.firmness ?? ''}
        options={choices(text.anyFirmness, text.firmnesses)}
        onChange={(firmness) => change({ firmness: chosen(firmness) })}
      />
      <TextInput
        type="date"
        label={text.dueFrom}
        value={search.dueFrom ?? ''}
        onChange={(event) => change({ dueFrom: chosen(event.currentTarget.value) })}
      />
      <TextInput
        type="date"
        label={text.dueTo}
        value={search.dueTo ?? ''}
        onChange={(event) => change({ dueTo: chosen(event.currentTarget.value) })}
      />
    </div>
  )
}
