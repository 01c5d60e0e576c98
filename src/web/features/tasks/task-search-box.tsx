import { useEffect, useRef, useState } from 'react'
import { tasksText } from '#web/features/tasks/tasks-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { TextInput } from '#web/ui/field.tsx'

interface Props {
  readonly query: string
  readonly onQuery: (query: string | undefined) => void
  readonly className?: string | undefined
}

/** Long enough not to ask at every stroke, short enough to feel immediate. */
const PAUSE_MS = 200
const FIELD = 'input, textarea, select, [contenteditable="true"], dialog[open] *'

/** 检索框 — asks when typing pauses, and never in the middle of an input method; / comes here, Escape clears. */
export function TaskSearchBox({ query, onQuery, className }: Props) {
  const text = useText(tasksText)
  const [typed, setTyped] = useState(query)
  const [isComposing, setIsComposing] = useState(false)
  const ask = useRef(onQuery)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    ask.current = onQuery
  })
  useEffect(() => setTyped(query), [query])
  useEffect(() => {
    if (typed === query || isComposing) return
    const timer = setTimeout(() => ask.current(typed.trim() === '' ? undefined : typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, query, isComposing])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.matches(FIELD)) return
      event.preventDefault()
      box.current?.querySelector('input')?.focus()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return (
    <search ref={box} className={className}>
      <TextInput
        type="search"
        label={text.search}
        placeholder={text.searchPlaceholder}
        hideLabel
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onCompositionStart={() => setIsComposing(true)}
        onCompositionEnd={() => setIsComposing(false)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) setTyped('')
        }}
      />
    </search>
  )
}
