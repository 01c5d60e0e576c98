import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import type { DocumentAssignment, DocumentItem } from '#web/features/plan/document/document-source.ts'
import styles from '#web/features/plan/panel/panel.module.css'
import { panelText } from '#web/features/plan/panel/panel-text.ts'
import { roleGroups } from '#web/features/plan/panel/panel-view.ts'
import { FieldSettlement } from '#web/features/plan/settling/field-settlement.tsx'
import { useSettling } from '#web/features/plan/settling/settling.ts'
import { planWords } from '#web/features/plan/words/plan-words.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Stamp } from '#web/ui/stamp.tsx'

/** 单位名 — a link that looks at the plan through this unit; sets are marked as such. */
function UnitName({ assignment }: { readonly assignment: DocumentAssignment }): ReactNode {
  const text = useText(panelText)
  const isSet = assignment.orgUnitId === null
  return (
    <Link
      to="."
      search={(search) => ({ ...search, unit: assignment.name })}
      resetScroll={false}
      className={isSet ? styles.set : undefined}
      title={isSet ? text.isSet : undefined}
    >
      {assignment.name}
    </Link>
  )
}

/** 任务与单位 — who leads, supports and answers, in printed order; what 等 means; leads named for a part of the task. */
export function UnitsTab({ item }: { readonly item: DocumentItem }): ReactNode {
  const text = useText(panelText)
  const words = useText(planWords)
  const { maySettle } = useSettling()
  const groups = roleGroups(item, maySettle)
  if (groups.length === 0) return <p className={styles.muted}>{text.noUnits}</p>
  return (
    <div lang="zh-CN">
      <div className={styles.rows}>
        {groups.map(({ role, assignments, isOpenEnded }) => (
          <div key={role} className={styles.roleRow}>
            <Stamp role={role} />
            <div>
              <div className={styles.label}>{words.role[role]}</div>
              <ul className={styles.unitList}>
                {assignments.map((assignment) => (
                  <li key={assignment.name} data-join="、">
                    <UnitName assignment={assignment} />
                  </li>
                ))}
                {isOpenEnded ? <li title={text.openEndedMeaning}>{text.openEnded}</li> : null}
              </ul>
              {isOpenEnded ? <p className={styles.small}>{text.openEndedMeaning}</p> : null}
              {assignments.length === 0 ? <p className={styles.small}>{text.noUnitsInRole}</p> : null}
              <FieldSettlement taskKey={item.key} field={role} />
            </div>
          </div>
        ))}
      </div>
      {item.partLeads.length > 0 ? (
        <div className={styles.section}>
          <div className={styles.label}>{text.leadsElsewhere}</div>
          {item.partLeads.map(({ clause, text: part, lead }) => (
            <Fragment key={`${clause}-${part}`}>
              <p className={styles.muted}>
                {text.partOf(part)}
                {lead.join(words.listJoin)}
              </p>
            </Fragment>
          ))}
        </div>
      ) : null}
    </div>
  )
}
