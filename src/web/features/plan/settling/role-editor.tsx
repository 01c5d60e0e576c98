import type { ReactNode } from 'react'
import type { Role } from '#kernel/plan/model.ts'
import type { RoleValue } from '#kernel/plan/settlement.ts'
import styles from '#web/features/plan/settling/settling.module.css'
import { useSettling } from '#web/features/plan/settling/settling.ts'
import { settlingText } from '#web/features/plan/settling/settling-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { OrderedNames } from '#web/ui/ordered-names.tsx'

interface Props {
  readonly role: Role
  readonly value: RoleValue
  readonly onChange: (value: RoleValue) => void
}

/** 单位名单 — who bears a role, in printed order. */
export function RoleEditor({ role, value, onChange }: Props): ReactNode {
  const text = useText(settlingText)
  const { names } = useSettling()
  return (
    <>
      <OrderedNames
        label={text.fields[role]}
        addLabel={text.addUnit}
        names={value.names}
        options={names}
        onChange={(next) => onChange({ ...value, names: next })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={value.openEnded}
          onChange={(event) => onChange({ ...value, openEnded: event.currentTarget.checked })}
        />
        {text.openEnded}
      </label>
    </>
  )
}
