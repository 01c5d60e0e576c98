import type { OrgUnit } from '#contract/schemas/org.ts'
import { call } from '#web/api/call.ts'
import { ReasonDialog } from '#web/features/units/reason-dialog.tsx'
import styles from '#web/features/units/unit.module.css'
import { unitText } from '#web/features/units/unit-text.ts'
import { useUnitWrite } from '#web/features/units/units-query.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { toast } from '#web/ui/toast.tsx'

interface TakeBackProps {
  readonly county: string
  readonly unit: OrgUnit
  readonly onClose: () => void
}

/** 撤销承接 — the unit answers for its tasks again, as if nothing had been handed over. */
export function TakeBack({ county, unit, onClose }: TakeBackProps) {
  const text = useText(unitText)
  const takeBack = useUnitWrite(
    county,
    (reason: string) =>
      call('succeedUnit', { params: { county, unitId: unit.id }, body: { successorId: null, from: null, reason } }),
    () => {
      toast(text.tookBack)
      onClose()
    },
  )
  return (
    <ReasonDialog
      title={`${text.takeBack} · ${unit.name}`}
      verb={text.takeBack}
      isBusy={takeBack.isPending}
      error={takeBack.error}
      isReady
      onSave={(reason) => takeBack.mutate(reason)}
      onClose={onClose}
    >
      <p className={styles.quiet}>{text.takeBackLead(unit.name)}</p>
    </ReasonDialog>
  )
}
