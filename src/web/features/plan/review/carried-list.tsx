import type { ReactNode } from 'react'
import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import type { Settlement } from '#kernel/plan/settlement.ts'
import type { Carried } from '#kernel/plan-change/change.ts'
import styles from '#web/features/plan/review/amendment.module.css'
import { amendmentText } from '#web/features/plan/review/amendment-text.ts'
import { settledWords } from '#web/features/plan/settling/settled-words.ts'
import { settlingText } from '#web/features/plan/settling/settling-text.ts'
import { planWords } from '#web/features/plan/words/plan-words.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'

type Amends = NonNullable<ImportDraft['amends']>

/** Those that ask for a decision first. */
const OUTCOMES = ['contested', 'dropped', 'written', 'carried'] as const satisfies readonly Carried['outcome'][]

interface Props {
  readonly amends: Amends
  readonly keep: readonly string[]
  readonly onKeep: (keep: readonly string[]) => void
}

/** 校订去向 — what becomes of each settlement of the version in force; a contested one is kept only when ticked. */
export function CarriedList({ amends: { carried, settlements }, keep, onKeep }: Props): ReactNode {
  const text = useText(amendmentText)
  if (carried.length === 0) return null
  const settlementOf = (id: string) => settlements.find((settlement) => settlement.id === id)
  return (
    <section className={styles.carried}>
      <h3 className={styles.heading}>{text.settlements}</h3>
      {OUTCOMES.map((outcome) => {
        const those = carried.filter((one) => one.outcome === outcome)
        if (those.length === 0) return null
        return (
          <div key={outcome} className={styles.outcome}>
            <p className={styles.outcomeName}>
              {text.outcome[outcome]} <span className={styles.count}>{those.length}</span>
            </p>
            <p className={styles.hint}>{text.outcomeHint[outcome]}</p>
            <ul>
              {those.map(({ settlementId, taskKey }) => (
                <li key={settlementId} className={styles.settlement}>
                  <SettlementWords settlement={settlementOf(settlementId)} taskKey={taskKey} />
                  {outcome === 'contested' ? (
                    <label className={styles.keep}>
                      <input
                        type="checkbox"
                        checked={keep.includes(settlementId)}
                        onChange={({ currentTarget: { checked } }) =>
                          onKeep(checked ? [...keep, settlementId] : keep.filter((id) => id !== settlementId))
                        }
                      />
                      {text.keep}
                    </label>
                  ) : null}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

interface WordsProps {
  readonly settlement: Settlement | undefined
  readonly taskKey: string | null
}

function SettlementWords({ settlement, taskKey }: WordsProps): ReactNode {
  const text = useText(amendmentText)
  const settling = useText(settlingText)
  const setting = { text: settling, words: useText(planWords), language: useLanguage().language }
  if (!settlement) return null
  const { kind, after, mark, reason } = settlement
  const said = after === null ? mark?.text : `${settling.fields[after.field]} ${settledWords(after, setting)}`
  return (
    <>
      <span className={styles.key}>{taskKey ?? settlement.taskKey ?? text.wholeDocument}</span> {settling.kinds[kind]}{' '}
      <span lang="zh-CN">
        {said}　{reason}
      </span>
    </>
  )
}
