import { useState } from 'react'
import type { OrgDirectory, UnitSetWire } from '#contract/schemas/org.ts'
import { call } from '#web/api/call.ts'
import { ReasonDialog } from '#web/features/units/reason-dialog.tsx'
import { SetRuleFields } from '#web/features/units/set-rule-fields.tsx'
import { setRuleText } from '#web/features/units/set-rule-text.ts'
import styles from '#web/features/units/unit.module.css'
import { useUnitWrite } from '#web/features/units/units-query.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { toast } from '#web/ui/toast.tsx'

interface StateSetProps {
  readonly county: string
  readonly set: UnitSetWire
  readonly directory: OrgDirectory
  readonly onClose: () => void
}

/** 明确成员 — by which rule units belong to a set the plan names; “unstated” takes an earlier statement back. */
export function StateSet({ county, set, directory, onClose }: StateSetProps) {
  const text = useText(setRuleText)
  const [rule, setRule] = useState(set.rule)
  const [hasTried, setHasTried] = useState(false)
  const state = useUnitWrite(
    county,
    (reason: string) => call('stateSet', { params: { county, setId: set.id }, body: { rule, reason } }),
    () => {
      toast(text.stated(set.name))
      onClose()
    },
  )
  const isReady = rule.kind !== 'listed' || rule.members.length > 0
  return (
    <ReasonDialog
      title={text.stateOf(set.name)}
      verb={text.save}
      isBusy={state.isPending}
      error={state.error}
      isReady={isReady}
      onTry={() => setHasTried(true)}
      onSave={(reason) => state.mutate(reason)}
      onClose={onClose}
    >
      <p className={styles.quiet}>{text.stateLead}</p>
      <SetRuleFields
        rule={rule}
        directory={directory}
        problem={hasTried && !isReady ? text.membersMissing : undefined}
        onChange={setRule}
      />
    </ReasonDialog>
  )
}
