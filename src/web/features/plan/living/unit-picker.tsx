import { type ReactNode, useState } from 'react'
import { livingText } from '#web/features/plan/living/living-text.ts'
import type { UnitLoad } from '#web/features/plan/living/unit-lens.ts'
import styles from '#web/features/plan/living/unit-picker.module.css'
import { useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'
import { Popover } from '#web/ui/popover.tsx'

interface Props {
  readonly units: readonly UnitLoad[]
  readonly unit: string | null
  readonly onUnit: (unit: string | null) => void
}

/** 单位视角 — choose one of the units the plan names; its sentences stay, the rest fades. */
export function UnitPicker({ units, unit, onUnit }: Props): ReactNode {
  const text = useText(livingText)
  return (
    <div className={styles.picker}>
      <Popover
        triggerClassName={cx(styles.trigger, unit !== null && styles.chosen)}
        trigger={
          <>
            <span className={styles.name}>{text.unit}</span>{' '}
            <span className={styles.value} lang={unit === null ? undefined : 'zh-CN'}>
              {unit ?? text.allUnits}
            </span>
            <span aria-hidden="true">▾</span>
          </>
        }
      >
        {(close) => (
          <UnitList
            units={units}
            unit={unit}
            onUnit={(name) => {
              onUnit(name)
              close()
            }}
          />
        )}
      </Popover>
    </div>
  )
}

function UnitList({ units, unit, onUnit }: Props): ReactNode {
  const text = useText(livingText)
  const [query, setQuery] = useState('')
  const found = units.filter(({ name }) => name.includes(query.trim()))
  return (
    <div className={styles.list}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just opened this list in order to type
        autoFocus
        type="search"
        className={styles.search}
        value={query}
        placeholder={text.findUnit}
        aria-label={text.findUnit}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <ul className={styles.units}>
        {query === '' ? (
          <li>
            <button type="button" className={styles.unit} aria-pressed={unit === null} onClick={() => onUnit(null)}>
              {text.allUnits}
            </button>
          </li>
        ) : null}
        {found.map((load) => (
          <li key={load.name}>
            <button
              type="button"
              className={styles.unit}
              aria-pressed={unit === load.name}
              title={text.unitLoad(load.lead, load.supporting, load.responsible)}
              onClick={() => onUnit(load.name)}
            >
              <span className={styles.unitName} lang="zh-CN">
                {load.name}
              </span>
              <span className={styles.total}>{load.total}</span>
            </button>
          </li>
        ))}
        {found.length === 0 ? <li className={styles.none}>{text.noUnit}</li> : null}
      </ul>
    </div>
  )
}
