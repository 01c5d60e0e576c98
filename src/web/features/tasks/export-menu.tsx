import { Link } from '@tanstack/react-router'
import { addressOf } from '#web/api/address.ts'
import styles from '#web/features/tasks/filters.module.css'
import { filtersOnly, orderOf } from '#web/features/tasks/task-address.ts'
import { tasksText } from '#web/features/tasks/tasks-text.ts'
import type { TaskAddress } from '#web/features/tasks/use-task-address.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { Popover } from '#web/ui/popover.tsx'

interface Props {
  readonly county: string
  readonly address: TaskAddress
}

/** 导出 — what the filters leave, as a table, a workbook or on paper. */
export function ExportMenu({ county, address }: Props) {
  const text = useText(tasksText)
  const { language } = useLanguage()
  const { search, filter } = address
  const file = (format: 'csv' | 'xlsx') =>
    addressOf('exportTasks', { params: { county }, query: { ...filter, ...orderOf(search), format, language } })
  return (
    <Popover trigger={text.export} align="end">
      {(close) => (
        <div className={styles.popover}>
          <a className={styles.link} href={file('csv')} download onClick={close}>
            {text.csv}
          </a>
          <a className={styles.link} href={file('xlsx')} download onClick={close}>
            {text.xlsx}
          </a>
          <Link
            className={styles.link}
            to="/$county/tasks/print"
            params={{ county }}
            search={({ asOf }) => ({ asOf, ...filtersOnly(search) })}
          >
            {text.print}
          </Link>
        </div>
      )}
    </Popover>
  )
}
