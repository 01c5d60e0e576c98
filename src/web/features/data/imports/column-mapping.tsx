import { useState } from 'react'
import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import styles from '#web/features/data/data.module.css'
import { columnsText } from '#web/features/data/imports/columns-text.ts'
import look from '#web/features/data/imports/look.module.css'
import { MappedColumnLine } from '#web/features/data/imports/mapped-column-line.tsx'
import { type Mapping, mappingToEdit, withUse } from '#web/features/data/imports/mapping-view.ts'
import type { LookAgain } from '#web/features/data/imports/use-import.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { TextInput } from '#web/ui/field.tsx'

interface ColumnMappingProps {
  readonly data: ObservationImportWire
  readonly again: LookAgain
}

/** 列的对应 — open where a person has to say something, else behind a line; saying it reads the file again. */
export function ColumnMapping({ data, again }: ColumnMappingProps) {
  const text = useText(columnsText)
  const isNeeded = data.needs.some(({ kind }) => kind !== 'labelConvention')
  return (
    <details className={look.group} open={isNeeded || data.form === 'mapped'}>
      <summary className={look.groupHead}>{text.openColumns}</summary>
      {isNeeded ? <p className={look.needed}>{text.columnsNeeded}</p> : null}
      <p className={styles.quiet}>{text.columnsLead}</p>
      {/* What was read last is where the next correction begins. */}
      <MappingTable key={JSON.stringify(data.mapping)} data={data} again={again} />
    </details>
  )
}

function MappingTable({ data, again }: ColumnMappingProps) {
  const text = useText(columnsText)
  const [mapping, setMapping] = useState<Mapping>(() => mappingToEdit(data))
  const { labelConvention, sample } = data
  return (
    <>
      <table className={look.mapping}>
        <thead>
          <tr>
            <th scope="col">{text.column}</th>
            <th scope="col">{text.sample}</th>
            <th scope="col">{text.use}</th>
            <th scope="col">{text.unit}</th>
          </tr>
        </thead>
        <tbody>
          {mapping.columns.map((column, at) => (
            <MappedColumnLine
              // biome-ignore lint/suspicious/noArrayIndexKey: columns may have the same head; their place is what they are
              key={at}
              column={column}
              at={at}
              sample={sample}
              onChange={(use) => setMapping(withUse(mapping, at, use))}
            />
          ))}
        </tbody>
      </table>
      <div className={look.mappingFoot}>
        <TextInput
          label={text.stationCode}
          hint={text.stationCodeHint}
          value={mapping.stationCode ?? ''}
          onChange={(event) => setMapping({ ...mapping, stationCode: event.target.value.trim() || null })}
        />
        <Button
          tone="primary"
          busy={again.isReading}
          onClick={() => again.read({ form: 'mapped', labelConvention, mapping })}
        >
          {text.reread}
        </Button>
      </div>
    </>
  )
}
