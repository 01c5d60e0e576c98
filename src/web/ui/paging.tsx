import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import styles from '#web/ui/data-table.module.css'
import { tableText } from '#web/ui/data-table-text.ts'

interface PagingProps {
  readonly page: number
  readonly pages: number
  readonly onChange: (page: number) => void
}

/** 翻页 — back, where one is, forth. */
export function Paging({ page, pages, onChange }: PagingProps) {
  const text = useText(tableText)
  return (
    <nav className={styles.paging} aria-label={text.paging}>
      <Button disabled={page === 0} onClick={() => onChange(page - 1)}>
        {text.previous}
      </Button>
      <span>{text.page(page + 1, pages)}</span>
      <Button disabled={page === pages - 1} onClick={() => onChange(page + 1)}>
        {text.next}
      </Button>
    </nav>
  )
}
