import { type ReactNode, useContext } from 'react'
import type { DocumentItem, DocumentTarget } from '#web/features/plan/document/document-source.ts'
import { MentionList } from '#web/features/plan/panel/mention-list.tsx'
import styles from '#web/features/plan/panel/panel.module.css'
import { panelText } from '#web/features/plan/panel/panel-text.ts'
import { FieldSettlement } from '#web/features/plan/settling/field-settlement.tsx'
import { planWords } from '#web/features/plan/words/plan-words.ts'
import { figureWords, targetParts } from '#web/features/plan/words/target-words.ts'
import { PlanVerdictsContext } from '#web/features/verdict/plan-verdicts.ts'
import { VerdictBlock } from '#web/features/verdict/verdict-block.tsx'
import { VerdictLine } from '#web/features/verdict/verdict-line.tsx'
import { useLabel, useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { Mark } from '#web/ui/mark.tsx'

/** Without a verdict: a target is awaited, only asks for evidence, or nothing computes it, with the reason. */
function TargetState({ target, reason }: { readonly target: DocumentTarget; readonly reason: string }): ReactNode {
  if (target.value === null) return <Mark state="awaiting" />
  if (target.firmness === 'strive') return <Mark state="evidenceOnly" />
  return (
    <span title={reason}>
      <Mark state="undetermined" />
    </span>
  )
}

/** One quiet line: how binding, for whom, against what, by when. */
function TargetTerms({ target }: { readonly target: DocumentTarget }): ReactNode {
  const text = useText(panelText)
  const words = useText(planWords)
  const { language } = useLanguage()
  const terms = [
    words.firmness[target.firmness],
    target.scope,
    target.base === undefined ? undefined : text.against(text.baseYear(target.base)),
    target.by === undefined ? undefined : text.by(formatDate(target.by, language)),
    target.approximate ? text.approximate : undefined,
    target.external ? text.external : undefined,
  ].filter((term) => term !== undefined)
  return (
    <>
      <p className={styles.terms}>{terms.join(' · ')}</p>
      <p className={styles.small} lang="zh-CN">
        “{target.text}”
      </p>
    </>
  )
}

function TargetBlock({ target }: { readonly target: DocumentTarget }): ReactNode {
  const { plan, asked, index, isBehind } = useContext(PlanVerdictsContext)
  const verdict = target.id === undefined ? undefined : index.byTarget.get(target.id)
  if (verdict === undefined || plan === null) return <PrintedTarget target={target} />
  return (
    <div className={isBehind ? styles.behind : undefined}>
      <VerdictBlock plan={plan} verdict={verdict} asked={asked} />
      <TargetTerms target={target} />
    </div>
  )
}

/** A target nothing computes: what the document demands, and why it is not judged. */
function PrintedTarget({ target }: { readonly target: DocumentTarget }): ReactNode {
  const text = useText(panelText)
  const words = useText(planWords)
  const label = useLabel()
  const { index } = useContext(PlanVerdictsContext)
  const { comparator, figure, unit } = targetParts(target, words)
  const reason = target.id === undefined ? undefined : index.unbound.get(target.id)
  return (
    <div>
      <div className={styles.indicator} lang="zh-CN">
        <ChemText>{target.indicator}</ChemText>
      </div>
      <div className={styles.big}>
        {comparator === '' ? null : <span className={styles.comparator}>{comparator}</span>}
        <span className={styles.number}>{figure ?? words.awaiting}</span>
        <span className={styles.unit} lang={langOf(unit)}>
          {unit}
        </span>
        <span className={styles.state}>
          <TargetState target={target} reason={reason ? label(reason) : text.noData} />
        </span>
      </div>
      {figure === null ? <p className={styles.small}>{text.awaitingMeaning}</p> : null}
      {reason ? <p className={styles.small}>{label(reason)}</p> : null}
      <TargetTerms target={target} />
    </div>
  )
}

/** 报告句 — how the targets stand, as a report would say it tonight. */
function Sentences({ targets }: { readonly targets: readonly DocumentTarget[] }): ReactNode {
  const text = useText(panelText)
  const label = useLabel()
  const { index } = useContext(PlanVerdictsContext)
  const verdicts = targets.flatMap(({ id }) => (id === undefined ? [] : (index.byTarget.get(id) ?? [])))
  if (verdicts.length === 0) return null
  return (
    <div className={styles.section}>
      <div className={styles.label}>{text.sentences}</div>
      <div className={styles.sentences}>
        {verdicts.map((verdict) => (
          <p key={verdict.targetId}>
            <ChemText>{label(verdict.sentence)}</ChemText>
          </p>
        ))}
      </div>
    </div>
  )
}

/** 目标与数字 — the targets of the selected clause first, then the item's others, then numbers that are no targets. */
export function TargetsTab({
  item,
  clause,
}: {
  readonly item: DocumentItem
  readonly clause: string | null
}): ReactNode {
  const text = useText(panelText)
  const words = useText(planWords)
  const isHere = (target: { readonly clause: string }) => target.clause === clause
  const targets = [...item.targets.filter(isHere), ...item.targets.filter((target) => !isHere(target))]
  const verdicts = useContext(PlanVerdictsContext)
  const isSoft = item.clauses.every(({ kind }) => kind !== 'hard')
  return (
    <>
      {targets.length === 0 ? <p className={styles.muted}>{isSoft ? text.noTargetsSoft : text.noTargets}</p> : null}
      {targets.length > 0 && verdicts.error ? <VerdictLine verdicts={verdicts} /> : null}
      <div className={styles.rows}>
        {targets.map((target) => (
          <TargetBlock key={`${target.clause}-${target.indicator}-${target.text}`} target={target} />
        ))}
      </div>
      {targets.length === 0 ? null : <FieldSettlement taskKey={item.key} field="targets" />}
      <Sentences targets={targets} />
      <MentionList item={item} />
      {item.figures.length > 0 ? (
        <div className={styles.section}>
          <div className={styles.label}>{text.otherFigures}</div>
          <dl className={styles.facts}>
            {item.figures.map((figure) => (
              <div key={`${figure.clause}-${figure.text}`} style={{ display: 'contents' }}>
                <dt>{words.figure[figure.kind]}</dt>
                <dd>
                  <span lang="zh-CN">{figure.text}</span>
                  {figure.value === undefined ? null : (
                    <span className={styles.small}>　{figureWords(figure, words)}</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ) : null}
    </>
  )
}
