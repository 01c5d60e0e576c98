import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { LocalDate } from '#kernel/time/calendar.ts'
import type { DocumentItem } from '#web/features/plan/document/document-source.ts'
import type { DocumentView } from '#web/features/plan/document/document-view.ts'
import { DeadlinesTab } from '#web/features/plan/panel/deadlines-tab.tsx'
import { LintTab } from '#web/features/plan/panel/lint-tab.tsx'
import styles from '#web/features/plan/panel/panel.module.css'
import { PanelHead } from '#web/features/plan/panel/panel-head.tsx'
import { panelText } from '#web/features/plan/panel/panel-text.ts'
import { issuesOf, kindOf, sectionOf, tabCounts } from '#web/features/plan/panel/panel-view.ts'
import type { Provenance } from '#web/features/plan/panel/provenance-slip.tsx'
import { SourceTab } from '#web/features/plan/panel/source-tab.tsx'
import { PANEL_TABS, type PanelTab } from '#web/features/plan/panel/tabs.ts'
import { TargetsTab } from '#web/features/plan/panel/targets-tab.tsx'
import { UnitsTab } from '#web/features/plan/panel/units-tab.tsx'
import { planWords } from '#web/features/plan/words/plan-words.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'
import { Tabs } from '#web/ui/tabs.tsx'

interface Props {
  readonly view: DocumentView
  readonly item: DocumentItem
  readonly clause: string | null
  readonly tab: PanelTab
  readonly asOf: LocalDate
  readonly year: number | null
  readonly provenance: Provenance
  readonly onTab: (tab: PanelTab) => void
  readonly onClose: () => void
}

/** 条款详情 — one line of context, one title, six sides of what the clause has become. */
export function PlanPanel(props: Props): ReactNode {
  const { view, item, clause, tab, onTab, onClose } = props
  const text = useText(panelText)
  const words = useText(planWords)
  const counts = tabCounts(item, view.openIssues)
  const kind = kindOf(item, clause)
  const context = [words.domain[item.domain], kind === null ? null : words.clause[kind], sectionOf(item)]
  return (
    <>
      <PanelHead id={clause ?? item.key} context={context} title={item.title} onClose={onClose} />
      <div className={styles.sides}>
        <Tabs
          label={text.panel}
          tabs={PANEL_TABS.map((key) => ({ key, label: text.tabs[key], ...counts[key] }))}
          value={tab}
          onChange={onTab}
        >
          <PanelBody {...props} />
        </Tabs>
      </div>
    </>
  )
}

function PanelBody({ view, item, clause, tab, asOf, year, provenance }: Props): ReactNode {
  switch (tab) {
    case 'units':
      return <UnitsTab item={item} />
    case 'targets':
      return <TargetsTab item={item} clause={clause} />
    case 'deadlines':
      return <DeadlinesTab item={item} asOf={asOf} year={year} />
    case 'cited':
      return <CitedTab item={item} />
    case 'lint':
      return <LintTab issues={issuesOf(view.issues, item.key)} document={view.text} />
    case 'source':
      return <SourceTab item={item} clause={clause} document={view.text} provenance={provenance} />
    default:
      return tab satisfies never
  }
}

function CitedTab({ item }: { readonly item: DocumentItem }): ReactNode {
  const text = useText(panelText)
  const county = useCounty().slug
  if (item.cited.length === 0) return <p className={styles.muted}>{text.noCited}</p>
  return (
    <>
      <ul lang="zh-CN" className={styles.rows}>
        {item.cited.map((document) => (
          <li key={document}>{document}</li>
        ))}
      </ul>
      <p className={styles.section}>
        <Link to="/$county/policies" params={{ county }}>
          {text.inLibrary}
        </Link>
      </p>
    </>
  )
}
