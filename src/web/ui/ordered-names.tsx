import { useState } from 'react'
import { dictionary, useText } from '#web/i18n/dictionary.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { Combobox } from '#web/ui/combobox.tsx'
import type { ComboOption } from '#web/ui/combobox-view.ts'
import styles from '#web/ui/ordered-names.module.css'

const namesText = dictionary({
  zh: {
    up: (name: string) => `${name}前移`,
    down: (name: string) => `${name}后移`,
    remove: (name: string) => `移除${name}`,
    none: '还没有单位',
    added: (name: string, place: number) => `${name}，第 ${place} 位`,
  },
  en: {
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    remove: (name: string) => `Remove ${name}`,
    none: 'No unit yet',
    added: (name: string, place: number) => `${name}, place ${place}`,
  },
})

interface OrderedNamesProps {
  readonly label: string
  readonly addLabel: string
  readonly names: readonly string[]
  /** What may be added, by name; names already in the list are left out. */
  readonly options: readonly ComboOption[]
  readonly onChange: (names: readonly string[]) => void
  readonly problem?: string | undefined
}

/** 有序名单 — names in an order that matters (印发次序): add by typing, move by buttons, take out one by one. */
export function OrderedNames({ label, addLabel, names, options, onChange, problem }: OrderedNamesProps) {
  const text = useText(namesText)
  const [said, setSaid] = useState('')
  const move = (name: string, by: 1 | -1) => {
    const from = names.indexOf(name)
    const to = from + by
    if (from < 0 || to < 0 || to >= names.length) return
    const next = names.filter((other) => other !== name)
    next.splice(to, 0, name)
    setSaid(text.added(name, to + 1))
    onChange(next)
  }
  return (
    <fieldset className={styles.names}>
      <legend className={styles.legend}>{label}</legend>
      {names.length === 0 ? <p className={styles.none}>{text.none}</p> : null}
      <ol className={styles.list}>
        {names.map((name, index) => (
          <li key={name} className={styles.name}>
            <span className={styles.place}>{index + 1}</span>
            <span className={styles.word} lang={langOf(name)}>
              {name}
            </span>
            <button type="button" disabled={index === 0} aria-label={text.up(name)} onClick={() => move(name, -1)}>
              ↑
            </button>
            <button
              type="button"
              disabled={index === names.length - 1}
              aria-label={text.down(name)}
              onClick={() => move(name, 1)}
            >
              ↓
            </button>
            <button
              type="button"
              aria-label={text.remove(name)}
              onClick={() => onChange(names.filter((other) => other !== name))}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      <Combobox
        label={addLabel}
        hideLabel
        placeholder={addLabel}
        options={options.filter((option) => !names.includes(option.value))}
        value={null}
        onChange={(name) => {
          if (name === null) return
          setSaid(text.added(name, names.length + 1))
          onChange([...names, name])
        }}
        problem={problem}
      />
      <span role="status" className={styles.said}>
        {said}
      </span>
    </fieldset>
  )
}
