import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useState } from 'react'
import { MOST_HITS } from '#web/features/plan/living/document-search.ts'
import { livingText } from '#web/features/plan/living/living-text.ts'
import styles from '#web/features/plan/living/search-box.module.css'
import { useText } from '#web/i18n/dictionary.ts'

interface Props {
  readonly query: string
  readonly count: number
  readonly current: number
  readonly onQuery: (query: string) => void
  readonly onMove: (step: 1 | -1) => void
  readonly ref: Ref<HTMLInputElement>
}

/** Long enough not to search at every stroke of a word, short enough to feel immediate. */
const PAUSE_MS = 120

/** 查找 — finds words, ids and units in the document; Enter goes on, Shift+Enter back, Escape clears. */
export function SearchBox({ query, count, current, onQuery, onMove, ref }: Props): ReactNode {
  const text = useText(livingText)
  const [typed, setTyped] = useState(query)
  useEffect(() => setTyped(query), [query])
  useEffect(() => {
    if (typed === query) return
    const timer = setTimeout(() => onQuery(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, query, onQuery])
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') onMove(event.shiftKey ? -1 : 1)
    if (event.key === 'Escape') {
      setTyped('')
      onQuery('')
      event.currentTarget.blur()
    }
  }
  const isActive = query.trim() !== ''
  return (
    <search className={styles.box}>
      <input
        ref={ref}
        type="search"
        className={styles.input}
        value={typed}
        placeholder={text.searchPlaceholder}
        aria-label={text.search}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={press}
      />
      {isActive ? (
        <span className={styles.count} role="status">
          {text.searchCount(current + 1, count, count >= MOST_HITS)}
        </span>
      ) : (
        <kbd className={styles.key}>/</kbd>
      )}
      {isActive && count > 0 ? (
        <>
          <button type="button" className={styles.step} aria-label={text.searchPrevious} onClick={() => onMove(-1)}>
            ↑
          </button>
          <button type="button" className={styles.step} aria-label={text.searchNext} onClick={() => onMove(1)}>
            ↓
          </button>
        </>
      ) : null}
    </search>
  )
}
