import type { ReactNode } from 'react'
import styles from '#web/features/plan/living/living-plan.module.css'
import { livingText } from '#web/features/plan/living/living-text.ts'
import { PrintLink } from '#web/features/plan/living/print-link.tsx'
import type { LivingPlanState } from '#web/features/plan/living/use-living-plan.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'

/** 提示条 — an address that names what is not here, and the unit lens while it is on. */
export function Notices({ state }: { readonly state: LivingPlanState }): ReactNode {
  const text = useText(livingText)
  const { selection, address, lens, chooseUnit, select } = state
  return (
    <div role="status" className={styles.notices}>
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
      {address.unit !== null && lens !== null ? (
        <p className={styles.lens}>
          <span>{text.lensNotice(address.unit, lens.size)}</span>
          <span className={styles.space} />
          <PrintLink state={state}>{text.printList}</PrintLink>
          <Button tone="quiet" onClick={() => chooseUnit(null)}>
            {text.clearUnit}
          </Button>
        </p>
      ) : null}
    </div>
  )
}
