import { useState } from 'react'
import type { OrgDirectory, UnitSetWire } from '#contract/schemas/org.ts'
import { setRuleText } from '#web/features/units/set-rule-text.ts'
import { StateSet } from '#web/features/units/state-set.tsx'
import { type SetRow, setRows } from '#web/features/units/unit-rows.ts'
import styles from '#web/features/units/units-page.module.css'
import { unitsText } from '#web/features/units/units-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCan } from '#web/shell/county.ts'
import { Button } from '#web/ui/button.tsx'
import { Measure } from '#web/ui/measure.tsx'

interface UnitSetsProps {
  readonly county: string
  readonly directory: OrgDirectory
}

/** 单位集合 — names a plan gives to several units, by which rule units belong, and who they are. */
export function UnitSets({ county, directory }: UnitSetsProps) {
  const text = useText(unitsText)
  const mayManage = useCan()('unit.manage')
  const [chosen, setChosen] = useState<string | null>(null)
  const stating = directory.sets.find(({ id }) => id === chosen)
  return (
    <section className={styles.sets}>
      <h2 className={styles.subtitle}>{text.sets}</h2>
      <p className={styles.quiet}>{text.setsLead}</p>
      <dl>
        {setRows(directory).map((row) => (
          <SetLine key={row.id} row={row} {...(mayManage ? { onState: () => setChosen(row.id) } : {})} />
        ))}
      </dl>
      {stating && <StateSet county={county} set={stating} directory={directory} onClose={() => setChosen(null)} />}
    </section>
  )
}

function SetLine({ row, onState }: { readonly row: SetRow; readonly onState?: () => void }) {
  const text = useText(unitsText)
  const rules = useText(setRuleText)
  const words = useRuleWords(row.rule)
  const count = row.members?.length ?? null
  return (
    <div className={styles.set}>
      <dt lang="zh-CN">{row.name}</dt>
      <dd>
        <p className={styles.quiet}>{words}</p>
        <Measure value={count} unit={text.membersUnit(count ?? 0)} reason={text.unstated} />{' '}
        <span lang="zh-CN">{row.members?.join('、')}</span>
      </dd>
      {onState && (
        <dd>
          <Button tone="quiet" aria-label={rules.stateOf(row.name)} onClick={onState}>
            {rules.state}
          </Button>
        </dd>
      )}
    </div>
  )
}

function useRuleWords(rule: UnitSetWire['rule']): string {
  const text = useText(setRuleText)
  const { kinds } = useText(unitsText)
  if (rule.kind === 'ofKind') return text.ofKind(kinds[rule.unitKind])
  if (rule.kind === 'withRole') return text.withRole[rule.role]
  return text[rule.kind]
}
