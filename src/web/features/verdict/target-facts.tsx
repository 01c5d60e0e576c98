import type { ReactNode } from 'react'
import type { TargetVerdictWire } from '#contract/schemas/verdict.ts'
import { evidenceText } from '#web/features/evidence/evidence-text.ts'
import { editionWords } from '#web/features/evidence/slip-view.ts'
import styles from '#web/features/verdict/target-facts.module.css'
import { paceNote, publishedNote } from '#web/features/verdict/target-notes.ts'
import { unitWords } from '#web/features/verdict/unit-words.ts'
import { verdictText } from '#web/features/verdict/verdict-text.ts'
import { useLabel, useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatNumber } from '#web/i18n/format.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { ChemText } from '#web/ui/chem-text.tsx'

interface TargetFactsProps {
  readonly verdict: TargetVerdictWire
  /** What the rest must be and the official figure stand above already. */
  readonly isRestSaid?: boolean
}

/** 判定依据 — both readings of the rest, an official figure beside ours, the pace where nothing better is known, the reasons. */
export function TargetFacts({ verdict, isRestSaid = false }: TargetFactsProps) {
  const text = useText(verdictText)
  const evidence = useText(evidenceText)
  const label = useLabel()
  const { language } = useLanguage()
  const { rest, reasons, allowance, comparator, edition } = verdict
  const unit = unitWords(verdict.readingUnit, language)
  const number = (value: number) => `${formatNumber(value, language)} ${unit}`
  const published = publishedNote(verdict, language)
  const pace = paceNote(verdict, language)
  return (
    <dl className={styles.facts}>
      {rest && !isRestSaid && (
        <Fact name={text.rest(rest.days)}>
          {`${text.restLegal}${text.within[comparator]} ${number(rest.legal)}${text.semicolon}${text.restStrict}${text.within[comparator]} ${number(rest.strict)}`}
        </Fact>
      )}
      {allowance?.isNotional && <Fact name={text.allowance}>{text.notional}</Fact>}
      {published !== null && !isRestSaid && (
        <Fact name={text.published}>
          <span lang={langOf(published)}>{published}</span>
        </Fact>
      )}
      {pace !== null && <Fact name={text.pace}>{pace}</Fact>}
      {reasons.length > 0 && (
        <Fact name={text.reasons}>
          {reasons.map((reason) => (
            <p key={reason.zh}>
              <ChemText>{label(reason)}</ChemText>
            </p>
          ))}
        </Fact>
      )}
      <Fact name={evidence.edition}>{editionWords(edition, language)}</Fact>
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{typeof children === 'string' ? <ChemText>{children}</ChemText> : children}</dd>
    </div>
  )
}
