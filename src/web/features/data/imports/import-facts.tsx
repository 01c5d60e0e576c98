import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import styles from '#web/features/data/data.module.css'
import { dataText } from '#web/features/data/data-text.ts'
import { importsText } from '#web/features/data/imports/imports-text.ts'
import look from '#web/features/data/imports/look.module.css'
import { readingText } from '#web/features/data/imports/reading-text.ts'
import { fileSize } from '#web/features/policies/file-size.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatInstant, formatInstantShort, formatNumber } from '#web/i18n/format.ts'

/** 文件事实 — what was received, and what of it can be read. */
export function ImportFacts({ data }: { readonly data: ObservationImportWire }) {
  const text = useText(readingText)
  const words = useText(dataText)
  const imports = useText(importsText)
  const { language } = useLanguage()
  const { form, interval, from, to, state, stage } = data
  const isTaken = state === 'running' || state === 'done'
  const facts: readonly (readonly [string, string])[] = [
    [text.received, text.receivedBy(data.by, formatInstant(data.receivedAt, language))],
    [text.form, form === null ? imports.noForm : imports.forms[form]],
    [text.interval, interval === null ? text.notRead : text.intervals[interval]],
    ...(isTaken && data.labelConvention !== null
      ? [[text.convention, text.conventions[data.labelConvention]] as const]
      : []),
    ...(from === null || to === null
      ? []
      : [[text.period, text.periodOf(formatInstantShort(from), formatInstantShort(to))] as const]),
    [text.rows, formatNumber(data.rows, language)],
    [text.badRows, formatNumber(data.badRows, language)],
    ...(isTaken ? [[text.stage, words.stages[stage]] as const] : []),
    ...(data.documentNumber === null ? [] : [[text.document, data.documentNumber] as const]),
    [text.size, fileSize(data.size)],
  ]
  return (
    <dl className={look.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div className={look.whole}>
        <dt>{text.hash}</dt>
        <dd className={styles.hash}>{data.fileHash}</dd>
      </div>
    </dl>
  )
}
