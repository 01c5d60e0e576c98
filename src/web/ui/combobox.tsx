import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { dictionary, useText } from '#web/i18n/dictionary.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import styles from '#web/ui/combobox.module.css'
import { type ComboOption, matching, stepActive } from '#web/ui/combobox-view.ts'
import { cx } from '#web/ui/cx.ts'
import field from '#web/ui/field.module.css'
import { useDismiss } from '#web/ui/use-dismiss.ts'

const comboText = dictionary({
  zh: { none: '没有符合的', clear: '清除' },
  en: { none: 'Nothing fits', clear: 'Clear' },
})

interface ComboboxProps {
  readonly label: string
  readonly options: readonly ComboOption[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly placeholder?: string | undefined
  readonly hideLabel?: boolean | undefined
  readonly problem?: string | undefined
  readonly isClearable?: boolean | undefined
  readonly className?: string | undefined
}

/** 可查找的选择框 — type to narrow, arrows to choose, Enter to take, Escape to leave as it was. */
export function Combobox(props: ComboboxProps) {
  const { label, options, value, onChange, placeholder, hideLabel, problem, isClearable = true, className } = props
  const text = useText(comboText)
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(-1)
  const isOpen = typed !== null
  const found = isOpen ? matching(options, typed) : []
  const chosen = options.find((option) => option.value === value)
  const close = () => {
    setTyped(null)
    setActive(-1)
  }
  useDismiss(box, isOpen, close)
  const take = (option: ComboOption | undefined) => {
    if (option) onChange(option.value)
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      if (isOpen) setActive(stepActive(active, step, found.length))
      else setTyped('')
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      take(found[active] ?? (found.length === 1 ? found[0] : undefined))
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else if (event.key === 'Tab') close()
  }
  return (
    <div ref={box} className={cx(field.field, styles.combobox, className)}>
      <label htmlFor={id} className={hideLabel === true ? field.hidden : field.label}>
        {label}
      </label>
      <div className={field.box}>
        <input
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          className={field.input}
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-note`}
          placeholder={placeholder}
          value={typed ?? chosen?.label ?? ''}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => setTyped(typed ?? '')}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
        {isClearable && value !== null && !isOpen ? (
          <div className={field.end}>
            <button type="button" className={styles.clear} aria-label={text.clear} onClick={() => onChange(null)}>
              ×
            </button>
          </div>
        ) : null}
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.list} hidden={!isOpen}>
        {found.map((option, index) => (
          <Option
            key={option.value}
            id={`${id}-${index}`}
            option={option}
            isActive={index === active}
            isChosen={option.value === value}
            onTake={() => take(option)}
          />
        ))}
        {isOpen && found.length === 0 ? <p className={styles.none}>{text.none}</p> : null}
      </div>
      {problem === undefined ? null : (
        <div id={`${id}-note`} className={cx(field.note, field.problem)}>
          {problem}
        </div>
      )}
    </div>
  )
}

interface OptionProps {
  readonly id: string
  readonly option: ComboOption
  readonly isActive: boolean
  readonly isChosen: boolean
  readonly onTake: () => void
}

function Option({ id, option, isActive, isChosen, onTake }: OptionProps) {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field, which moves the active option
    // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are pointed at by aria-activedescendant
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={isChosen}
      lang={langOf(option.label)}
      className={cx(styles.option, isActive && styles.active)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <span className={styles.optionLabel}>{option.label}</span>
      {option.hint === undefined ? null : <span className={styles.hint}>{option.hint}</span>}
    </div>
  )
}
