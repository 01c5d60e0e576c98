import type { ReactNode } from 'react'
import type { ProvenanceWire } from '#contract/schemas/observation.ts'
import { addressOf } from '#web/api/address.ts'
import styles from '#web/features/evidence/evidence.module.css'
import { evidenceText } from '#web/features/evidence/evidence-text.ts'
import { factorName } from '#web/features/evidence/factor-words.ts'
import { slipFacts } from '#web/features/evidence/slip-view.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatInstantShort, formatNumber } from '#web/i18n/format.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { useCounty } from '#web/shell/county.ts'
import { Button } from '#web/ui/button.tsx'
import { ChemText } from '#web/ui/chem-text.tsx'
import { Tag } from '#web/ui/tag.tsx'

export type SlipStation = ProvenanceWire['stations'][number]

interface ProvenanceSlipProps {
  readonly provenance: ProvenanceWire
  /** Opens the readings of a station; left out where rows cannot be listed. */
  readonly onReadings?: (station: SlipStation) => void
}

/** 凭证 — raw → rounded → clauses → how many of how many → stations and files → rows; the same for every number. */
export function ProvenanceSlip({ provenance, onReadings }: ProvenanceSlipProps) {
  const text = useText(evidenceText)
  const { language } = useLanguage()
  const county = useCounty().slug
  const facts = slipFacts(provenance, language)
  const { rounded, raw, rules, files, exclusions, packHash, inputsHash, isDemo } = provenance
  return (
    <div className={styles.slip}>
      {isDemo && <p className={styles.demo}>{text.demo}</p>}
      {rounded === null && raw === null ? null : (
        <dl className={styles.values}>
          <Fact name={text.rounded} isLarge>
            {rounded ?? text.noValue}
          </Fact>
          {raw !== null && <Fact name={text.raw}>{raw}</Fact>}
        </dl>
      )}
      <Rules rules={rules} />
      <dl className={styles.facts}>
        <Fact name={text.edition}>{facts.edition}</Fact>
        <Fact name={text.period}>{facts.period}</Fact>
        <Fact name={text.count}>{facts.count}</Fact>
        <Fact name={text.stages}>{facts.stages}</Fact>
        <Fact name={text.asOf}>{facts.asOf}</Fact>
      </dl>
      <Stations stations={provenance.stations} {...(onReadings ? { onReadings } : {})} />
      <Part title={text.files}>
        {files.length === 0 ? <p className={styles.quiet}>{text.noFiles}</p> : null}
        {files.map(({ fileId, name, hash, rows }) => (
          <div key={fileId} className={styles.row}>
            <a
              href={addressOf('downloadObservationFile', { params: { county, fileId } })}
              download={name}
              lang={langOf(name)}
            >
              {name}
            </a>
            <span className={styles.quiet}>{text.rows(formatNumber(rows, language))}</span>
            <code className={styles.hash}>SM3 {hash}</code>
          </div>
        ))}
      </Part>
      <Exclusions exclusions={exclusions} />
      <dl className={styles.facts}>
        <Fact name={text.packHash}>
          <code className={styles.hash}>{packHash}</code>
        </Fact>
        <Fact name={text.inputsHash}>
          <code className={styles.hash}>{inputsHash}</code>
        </Fact>
      </dl>
    </div>
  )
}

interface FactProps {
  readonly name: string
  readonly isLarge?: boolean
  readonly children: ReactNode
}

function Fact({ name, isLarge, children }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd className={isLarge ? styles.large : undefined}>{children}</dd>
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Rules({ rules }: Pick<ProvenanceWire, 'rules'>) {
  const text = useText(evidenceText)
  return (
    <Part title={text.rules}>
      <ul>
        {rules.map(({ standard, clause, status }) => (
          <li key={`${standard} ${clause}`} className={styles.row}>
            <span lang={langOf(standard + clause)}>
              {standard} {clause}
            </span>
            {status === 'unverified' && <Tag tone="amber">{text.unverified}</Tag>}
          </li>
        ))}
      </ul>
      {rules.some(({ status }) => status === 'unverified') && <p className={styles.quiet}>{text.unverifiedMeaning}</p>}
    </Part>
  )
}

function Stations({
  stations,
  onReadings,
}: Pick<ProvenanceWire, 'stations'> & Pick<ProvenanceSlipProps, 'onReadings'>) {
  const text = useText(evidenceText)
  const { language } = useLanguage()
  return (
    <Part title={text.stations}>
      {stations.map((station) => {
        const { id, name, factor, rows } = station
        const factorWords = factor === null ? '' : factorName(factor, language)
        return (
          <div key={`${id} ${factor}`} className={styles.row}>
            <span lang={langOf(name)}>{name}</span>
            <span>
              <ChemText>{factorWords}</ChemText>
            </span>
            <span className={styles.quiet}>{text.rows(formatNumber(rows, language))}</span>
            {onReadings && (
              <Button
                tone="quiet"
                className={styles.end}
                aria-label={`${text.readings} ${text.readingsOf(name, factorWords)}`}
                onClick={() => onReadings(station)}
              >
                {text.readings}
              </Button>
            )}
          </div>
        )
      })}
    </Part>
  )
}

function Exclusions({ exclusions }: Pick<ProvenanceWire, 'exclusions'>) {
  const text = useText(evidenceText)
  return (
    <Part title={text.exclusions}>
      {exclusions.length === 0 ? <p className={styles.quiet}>{text.noExclusions}</p> : null}
      {exclusions.map(({ id, kind, from, to, reason, documentNumber, by, withdrawn }) => (
        <div key={id} className={styles.row}>
          <strong>{text.kinds[kind]}</strong>
          <span>
            {formatInstantShort(from)} – {formatInstantShort(to)}
          </span>
          {withdrawn !== null && <Tag>{text.withdrawn}</Tag>}
          <span className={styles.whole} lang={langOf(reason)}>
            {[reason, documentNumber, by].filter((part) => part !== null && part !== '').join(' · ')}
          </span>
        </div>
      ))}
    </Part>
  )
}
