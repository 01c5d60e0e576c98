import { Link, useParams, useSearch } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import type { LivingPlan } from '#contract/schemas/plan.ts'
import { AnnotateContext } from '#web/features/plan/document/annotate.ts'
import { sourceOfLivingPlan } from '#web/features/plan/document/document-source.ts'
import { documentView } from '#web/features/plan/document/document-view.ts'
import { PaperSkeleton } from '#web/features/plan/living/paper-skeleton.tsx'
import { useFiguresSwitch } from '#web/features/plan/living/use-figures-switch.ts'
import { useLivingVerdicts } from '#web/features/plan/living/use-living-verdicts.ts'
import { DutyList } from '#web/features/plan/print/duty-list.tsx'
import { pageRules } from '#web/features/plan/print/page-rules.ts'
import { PlanPrint } from '#web/features/plan/print/plan-print.tsx'
import styles from '#web/features/plan/print/print.module.css'
import { printText } from '#web/features/plan/print/print-text.ts'
import { usePlan } from '#web/features/plan/use-plan.ts'
import { useAnnotate } from '#web/features/plan/words/use-annotate.ts'
import { VerdictLine } from '#web/features/verdict/verdict-line.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCounty } from '#web/shell/county.ts'
import { usePageTitle } from '#web/shell/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'

/** 打印页 — the plan as it would be issued, or one unit's duty list, ready for A4. */
export function PrintPlanPage(): ReactNode {
  const county = useCounty().slug
  const { plan: key = '' } = useParams({ strict: false })
  const { plan, error, retry } = usePlan(county, key)
  if (error) return <ErrorState error={error} onRetry={retry} />
  return plan ? <Printout plan={plan} /> : <PaperSkeleton />
}

function Printout({ plan }: { readonly plan: LivingPlan }): ReactNode {
  const text = useText(printText)
  const { language } = useLanguage()
  const county = useCounty()
  const { unit } = useSearch({ strict: false })
  const asOf = useAsOf()
  const { date } = asOf
  const figures = useFiguresSwitch()
  const view = useMemo(() => documentView(sourceOfLivingPlan(plan)), [plan])
  const verdicts = useLivingVerdicts(plan, asOf)
  const annotate = useAnnotate(view, verdicts.index, figures.isOn)
  usePageTitle(unit === undefined ? plan.plan.title : text.dutyTitle(unit))
  const hasNotes = unit === undefined && figures.isOn
  const colophon = [
    text.prevails,
    text.asOf(formatDate(date, language)),
    text.source(plan.document.fileName),
    text.provenance(plan.version.no, plan.document.fileHash),
    ...(county.isDemo ? [text.demo] : []),
  ].join('　')
  const rules = pageRules(
    {
      asOf: text.asOf(formatDate(date, language)),
      provenance: text.provenance(plan.version.no, plan.document.fileHash.slice(0, 16)),
      demo: county.isDemo ? text.demo : null,
    },
    unit === undefined ? 'plan' : 'dutyList',
  )
  return (
    <div className={styles.desk}>
      <style>{rules}</style>
      <div className={styles.bar}>
        <Link
          to="/$county/plans/$plan"
          params={{ county: county.slug, plan: plan.plan.key }}
          search={({ asOf, version }) => ({ asOf, version, unit })}
        >
          {text.back}
        </Link>
        <span className={styles.hint}>{text.hint}</span>
        {hasNotes && verdicts.error ? <VerdictLine verdicts={verdicts} /> : null}
        {unit === undefined ? (
          <label className={styles.switch}>
            <input type="checkbox" checked={figures.isOn} onChange={figures.toggle} />
            {text.figures}
          </label>
        ) : null}
        <Button tone="primary" busy={hasNotes && verdicts.isBehind} onClick={() => globalThis.print()}>
          {text.print}
        </Button>
      </div>
      <h1 className="doc-hidden" lang="zh-CN">
        {plan.plan.title}
      </h1>
      {unit === undefined ? (
        <AnnotateContext.Provider value={annotate}>
          <PlanPrint view={view} colophon={colophon} />
        </AnnotateContext.Provider>
      ) : (
        <DutyList
          view={view}
          title={plan.plan.title}
          unit={unit}
          asOf={date}
          year={plan.plan.year}
          colophon={colophon}
        />
      )}
    </div>
  )
}
