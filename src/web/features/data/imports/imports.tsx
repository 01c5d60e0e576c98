import { useQuery } from '@tanstack/react-query'
import styles from '#web/features/data/data.module.css'
import { observationImportsQuery } from '#web/features/data/data-query.ts'
import { useImportColumns } from '#web/features/data/imports/import-columns.tsx'
import { importsText } from '#web/features/data/imports/imports-text.ts'
import { UploadCard } from '#web/features/data/imports/upload-card.tsx'
import { RecordTable } from '#web/features/data/record-table.tsx'
import { useText } from '#web/i18n/dictionary.ts'
import { useCan, useCounty } from '#web/shell/county.ts'

/** 导入 — hand over a file; below, what came in before and what became of it. */
export function Imports() {
  const text = useText(importsText)
  const { slug } = useCounty()
  const mayManage = useCan()('observation.manage')
  const imports = useQuery(observationImportsQuery(slug))
  return (
    <>
      {mayManage && (
        <div className={styles.upload}>
          <UploadCard county={slug} />
        </div>
      )}
      <h2 className={styles.heading}>{text.caption}</h2>
      <RecordTable text={text} columns={useImportColumns(slug)} query={imports} />
    </>
  )
}
