import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { LocalDate } from '#kernel/time/calendar.ts'
import styles from '#web/features/plan/living/living-plan.module.css'
import { livingText } from '#web/features/plan/living/living-text.ts'
import { PrintLink } from '#web/features/plan/living/print-link.tsx'
import type { LivingPlanState } from '#web/features/plan/living/use-living-plan.ts'
import { versionNumber } from '#web/features/plan/versions/version-number.ts'
import { versionsText } from '#web/features/plan/versions/versions-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { useCounty } from '#web/shell/county.ts'
import { Button } from '#web/ui/button.tsx'

interface Props {
  readonly state: LivingPlanState
  readonly knownSince: LocalDate | null
}

/** 提示条 — an address that names what is not here, and the unit lens while it is on. */
export function Notices({ state, knownSince }: Props): ReactNode {
  const text = useText(livingText)
  const { language } = useLanguage()
  const own = useCounty().asOf === null ? 'now' : 'demo'
  const { selection, address, lens, chooseUnit, select, chooseAsOf, settled } = state
  return (
    <div role="status" className={styles.notices}>
      <BaselineNotice no={state.plan.version.no} />
      {knownSince === null ? null : (
        <p className={styles.lens}>
          <span>{text.knownSince(formatDate(settled.date, language), formatDate(knownSince, language))}</span>
          <Button tone="quiet" onClick={() => chooseAsOf(null)}>
            {text.own[own]}
          </Button>
        </p>
      )}
      {selection?.kind === 'unknown' ? (
        <p className={styles.notice}>
          <span>{text.unknownClause(selection.key)}</span>
          <Button tone="quiet" onClick={() => select(null, 'replace')}>
            {text.dismiss}
          </Button>
        </p>
      ) : null}
      {address.unit !== null && lens === null ? (
        <p className={styles.notice}>
          <span>{text.unknownUnit(address.unit)}</span>
          <Button tone="quiet" onClick={() => chooseUnit(null)}>
            {text.clearUnit}
          </Button>
        </p>
      ) : null}
    </div>
  )
}

/** 基线提示 — while the address asks for one version, the page says which and how to come back. */
function BaselineNotice({ no }: { readonly no: number }): ReactNode {
  const text = useText(versionsText)
  const { version } = useSearch({ strict: false })
  if (versionNumber(version) === undefined) return null
  return (
    <p className={styles.lens}>
      <span>{text.reading(no)}</span>
      <Link to="." search={(search) => ({ ...search, version: undefined })}>
        {text.toCurrent}
      </Link>
    </p>
  )
}

/** 视角提示 — stays at the top while the unit lens is on. */
export function LensNotice({ state }: { readonly state: LivingPlanState }): ReactNode {
  const text = useText(livingText)
  const { address, lens, chooseUnit } = state
  if (address.unit === null || lens === null) return null
  return (
    <div role="status" className={styles.lensNotice}>
      <p className={styles.lens}>
        <span>{text.lensNotice(address.unit, lens.size)}</span>
        <span className={styles.space} />
        <PrintLink state={state}>{text.printList}</PrintLink>
        <Button tone="quiet" onClick={() => chooseUnit(null)}>
          {text.clearUnit}
        </Button>
      </p>
    </div>
  )
}
