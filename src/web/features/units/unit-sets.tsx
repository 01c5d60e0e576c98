import type { SetRow } from '#web/features/units/unit-rows.ts'
import styles from '#web/features/units/units-page.module.css'
import { unitsText } from '#web/features/units/units-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Measure } from '#web/ui/measure.tsx'

/** 单位集合 — names a plan gives to several units, with their members as far as anybody has stated them. */
export function UnitSets({ sets }: { readonly sets: readonly SetRow[] }) {
  const text = useText(unitsText)
  return (
    <section className={styles.sets}>
      <h2 className={styles.subtitle}>{text.sets}</h2>
      <p className={styles.quiet}>{text.setsLead}</p>
      <dl>
        {sets.map(({ id, name, members }) => (
          <div key={id} className={styles.set}>
            <dt lang="zh-CN">{name}</dt>
            <dd>
              <Measure
                value={members?.length ?? null}
                unit={text.membersUnit(members?.length ?? 0)}
                reason={text.unstated}
              />{' '}
              <span lang="zh-CN">{members?.join('、')}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
