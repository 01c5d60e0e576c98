import type { UsedFilter } from '#web/features/tasks/filter-words.ts'
import styles from '#web/features/tasks/filters.module.css'
import { FILTER_KEYS, type TaskSearch } from '#web/features/tasks/task-address.ts'
import { tasksText } from '#web/features/tasks/tasks-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'

interface Props {
  readonly used: readonly UsedFilter[]
  readonly onChange: (next: TaskSearch) => void
}

const NOTHING: TaskSearch = Object.fromEntries(FILTER_KEYS.map((key) => [key, undefined]))

/** 已用筛选 — what narrows the list, each to be taken away alone, or all at once. */
export function UsedFilters({ used, onChange }: Props) {
  const text = useText(tasksText)
  if (used.length === 0) return null
  return (
    <ul className={styles.used} aria-label={text.active}>
      {used.map(({ key, words, without }) => (
        <li key={key} className={styles.usedFilter}>
          <span>{words}</span>
          <button
            type="button"
            className={styles.remove}
            aria-label={text.remove(words)}
            onClick={() => onChange(without)}
          >
            ×
          </button>
        </li>
      ))}
      <li>
        <Button tone="quiet" onClick={() => onChange(NOTHING)}>
          {text.clear}
        </Button>
      </li>
    </ul>
  )
}
