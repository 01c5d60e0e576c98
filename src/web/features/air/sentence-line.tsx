import { Link } from '@tanstack/react-router'
import styles from '#web/features/air/overview.module.css'
import { figureText, type Sentence, type SentencePart } from '#web/features/air/sentence.ts'
import { Proven } from '#web/features/evidence/slip-button.tsx'
import { useCounty } from '#web/shell/county.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { cx } from '#web/ui/cx.ts'
import { Measure } from '#web/ui/measure.tsx'

/** 一句话 — set in the serif; each figure is underlined and opens its slip, each state leads to its target. */
export function SentenceLine({ sentence }: { readonly sentence: Sentence }) {
  return (
    <p className={styles.sentence}>
      {sentence.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other identity than their place
        <Part key={at} part={part} />
      ))}
    </p>
  )
}

function Part({ part }: { readonly part: SentencePart }) {
  const county = useCounty().slug
  if (typeof part === 'string') return <ChemText>{part}</ChemText>
  if (part.kind === 'state') {
    return (
      <Link
        to="/$county/air"
        params={{ county }}
        search={(before) => ({ ...before, tab: 'targets' })}
        hash={part.targetId}
        className={cx(styles.stateWords, part.tone === 'warning' && styles.warning)}
      >
        {part.words}
      </Link>
    )
  }
  const { what, value, unit, decimals, slip } = part
  const measure = <Measure value={value} unit={unit} {...(decimals === undefined ? {} : { decimals })} />
  return slip === null ? (
    measure
  ) : (
    <Proven what={what} source={slip} shown={{ rounded: figureText(part), raw: part.raw ?? null }}>
      {measure}
    </Proven>
  )
}
