import { Link } from '@tanstack/react-router'
import styles from '#web/shell/section-pages.module.css'
import { cx } from '#web/ui/cx.ts'
import { Choice } from '#web/ui/field.tsx'

interface SectionPagesProps<Key extends string> {
  readonly label: string
  readonly pages: readonly { readonly key: Key; readonly label: string }[]
  readonly value: Key
  readonly onChange: (key: Key) => void
}

/**
 * 栏目各页 — the pages of a section in one line, each an address of its own (?tab=); at phone width one choice instead, so
 * that nothing has to be scrolled sideways.
 */
export function SectionPages<Key extends string>({ label, pages, value, onChange }: SectionPagesProps<Key>) {
  return (
    <>
      <nav aria-label={label} className={styles.pages}>
        {pages.map((page) => (
          <Link
            key={page.key}
            to="."
            search={(before) => ({ ...before, tab: page.key })}
            className={cx(styles.page, page.key === value && styles.here)}
            aria-current={page.key === value ? 'page' : undefined}
          >
            {page.label}
          </Link>
        ))}
      </nav>
      <div className={styles.choice}>
        <Choice
          label={label}
          hideLabel
          value={value}
          options={pages.map((page) => ({ value: page.key, label: page.label }))}
          onChange={onChange}
        />
      </div>
    </>
  )
}
