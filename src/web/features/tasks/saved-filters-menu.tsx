import { useState } from 'react'
import styles from '#web/features/tasks/filters.module.css'
import { recallSaved, rememberSaved, type SavedFilter } from '#web/features/tasks/saved-filters.ts'
import { FILTER_KEYS, filtersOnly } from '#web/features/tasks/task-address.ts'
import { tasksText } from '#web/features/tasks/tasks-text.ts'
import type { TaskAddress } from '#web/features/tasks/use-task-address.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { TextInput } from '#web/ui/field.tsx'
import { Popover } from '#web/ui/popover.tsx'

interface Props {
  readonly county: string
  readonly address: TaskAddress
}

/** 常用筛选 — filters kept under a name in this browser; the address stays the one to mail. */
export function SavedFiltersMenu({ county, address }: Props) {
  const text = useText(tasksText)
  return (
    <Popover trigger={text.saved} align="end">
      {(close) => <SavedFilters county={county} address={address} close={close} />}
    </Popover>
  )
}

function SavedFilters({ county, address, close }: Props & { readonly close: () => void }) {
  const text = useText(tasksText)
  const [saved, setSaved] = useState(() => recallSaved(county))
  const [name, setName] = useState('')
  const keep = (next: readonly SavedFilter[]) => {
    rememberSaved(county, next)
    setSaved(next)
  }
  const hasFilter = FILTER_KEYS.some((key) => address.search[key])
  return (
    <div className={styles.popover}>
      {saved.length === 0 ? <p className={styles.quiet}>{text.savedNone}</p> : null}
      {saved.map((filter) => (
        <div key={filter.name} className={styles.saved}>
          <button
            type="button"
            className={styles.savedApply}
            onClick={() => {
              address.change({ ...filtersOnly({}), ...filter.search })
              close()
            }}
          >
            {filter.name}
          </button>
          <button
            type="button"
            className={styles.remove}
            aria-label={text.forget(filter.name)}
            onClick={() => keep(saved.filter((other) => other !== filter))}
          >
            ×
          </button>
        </div>
      ))}
      {hasFilter ? (
        <form
          className={styles.saveForm}
          onSubmit={(event) => {
            event.preventDefault()
            const given = name.trim()
            if (given === '') return
            keep([
              ...saved.filter((other) => other.name !== given),
              { name: given, search: filtersOnly(address.search) },
            ])
            setName('')
          }}
        >
          <TextInput
            label={text.savedName}
            maxLength={30}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit">{text.save}</Button>
        </form>
      ) : null}
    </div>
  )
}
