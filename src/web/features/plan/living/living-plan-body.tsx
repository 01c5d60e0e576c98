import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import type { LivingPlan } from '#contract/schemas/plan.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { AnnotateContext } from '#web/features/plan/document/annotate.ts'
import { DocumentSheet } from '#web/features/plan/document/document-sheet.tsx'
import { MarginContext } from '#web/features/plan/document/margin-slot.tsx'
import { DocumentNote } from '#web/features/plan/living/document-note.tsx'
import { KeysDialog } from '#web/features/plan/living/keys-dialog.tsx'
import { LivingHead } from '#web/features/plan/living/living-head.tsx'
import styles from '#web/features/plan/living/living-plan.module.css'
import { livingText } from '#web/features/plan/living/living-text.ts'
import { LensNotice, Notices } from '#web/features/plan/living/notices.tsx'
import { OutlinePane } from '#web/features/plan/living/outline-pane.tsx'
import { OutlineSheet } from '#web/features/plan/living/outline-sheet.tsx'
import { PanelPane } from '#web/features/plan/living/panel-pane.tsx'
import { ReadingTools } from '#web/features/plan/living/reading-tools.tsx'
import { anchorElement, bringIntoView, placeElement } from '#web/features/plan/living/reveal.ts'
import { TimeRail } from '#web/features/plan/living/time-rail.tsx'
import { useDocumentClick } from '#web/features/plan/living/use-document-click.ts'
import { useLensMark, useSearchMark, useSelectedMark } from '#web/features/plan/living/use-document-marks.ts'
import { useLivingKeys } from '#web/features/plan/living/use-living-keys.ts'
import { useLivingPlan } from '#web/features/plan/living/use-living-plan.ts'
import { useOutlinePlace } from '#web/features/plan/living/use-outline-place.ts'
import { PlanSettling } from '#web/features/plan/settling/plan-settling.tsx'
import { SettleKeys } from '#web/features/plan/settling/settle-keys.tsx'
import { PlanVerdictsContext } from '#web/features/verdict/plan-verdicts.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { usePageTitle } from '#web/shell/page.tsx'

interface Props {
  readonly plan: LivingPlan
  /** Set when the chosen day lies before the county knew the plan. */
  readonly knownSince: LocalDate | null
}

/** 活计划正文 — outline, document, panel and time rail; the document is set once and marked from here. */
export function LivingPlanBody({ plan, knownSince }: Props): ReactNode {
  const text = useText(livingText)
  const state = useLivingPlan(plan)
  const { view, select, selection, search, address } = state
  const paper = useRef<HTMLElement>(null)
  const reading = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLElement>(null)
  const searchField = useRef<HTMLInputElement>(null)
  const [showsKeys, setShowsKeys] = useState(false)
  const [showsOutline, setShowsOutline] = useState(false)
  usePageTitle(plan.plan.title)

  useSelectedMark(paper, address.clause, bringIntoView)
  useLensMark(paper, state.lens)
  useSearchMark(paper, search.hits, search.current)
  const onClick = useDocumentClick(select)
  const here = useOutlinePlace(reading, paper, state.outline)
  useLivingKeys({ state, paper, panel, searchField, showKeys: () => setShowsKeys(true) })

  const goTo = useCallback((anchor: string) => {
    setShowsOutline(false)
    anchorElement(paper.current, anchor)?.scrollIntoView({ block: 'start' })
  }, [])
  const goToIssue = useCallback(
    (start: number, item: string | undefined) => {
      setShowsOutline(false)
      if (item !== undefined) select(item, 'push', 'lint')
      placeElement(paper.current, start)?.scrollIntoView({ block: 'center' })
    },
    [select],
  )
  const outline = (
    <OutlinePane
      entries={state.outline}
      lights={state.lights}
      here={here}
      groups={state.issueGroups}
      units={state.units}
      plan={plan.plan.key}
      unit={address.unit}
      onGo={goTo}
      onUnit={state.chooseUnit}
      onIssue={goToIssue}
    />
  )
  const note = useMemo(
    () => <DocumentNote version={plan.version.no} issuedOn={plan.document.issuedOn} plan={plan.plan.key} />,
    [plan],
  )
  return (
    <PlanSettling plan={plan} view={view} year={state.year} isNow={state.settled.asked === undefined}>
      <SettleKeys issue={state.openMark} document={view.text} />
      <div className={styles.frame}>
        <LivingHead plan={plan} state={state} searchField={searchField} />
        <h1 className="doc-hidden" lang="zh-CN">
          {plan.plan.title}
        </h1>
        <div className={styles.outline}>{outline}</div>
        <div ref={reading} className={styles.reading}>
          <ReadingTools state={state} onOutline={() => setShowsOutline(true)} onKeys={() => setShowsKeys(true)} />
          <Notices state={state} knownSince={knownSince} />
          <LensNotice state={state} />
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard moves by J, K and Enter, and by the margins' buttons */}
          <section
            className={styles.sheet}
            aria-label={text.document}
            data-behind={state.verdicts.isBehind ? '' : undefined}
            onClick={onClick}
          >
            <MarginContext.Provider value={state.marginOf}>
              <AnnotateContext.Provider value={state.annotate}>
                <DocumentSheet ref={paper} view={view} note={note} />
              </AnnotateContext.Provider>
            </MarginContext.Provider>
          </section>
        </div>
        <PlanVerdictsContext.Provider value={state.verdicts}>
          <PanelPane ref={panel} plan={plan} state={state} selection={selection} />
        </PlanVerdictsContext.Provider>
        <div className={styles.rail}>
          <TimeRail
            rail={state.rail}
            asOf={state.asOf}
            onPreview={state.previewAsOf}
            onChoose={state.chooseAsOf}
            onTick={state.selectFirst}
          />
        </div>
        {showsOutline ? <OutlineSheet onClose={() => setShowsOutline(false)}>{outline}</OutlineSheet> : null}
        {showsKeys ? <KeysDialog onClose={() => setShowsKeys(false)} /> : null}
      </div>
    </PlanSettling>
  )
}
