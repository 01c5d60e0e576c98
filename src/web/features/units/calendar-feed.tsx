import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrgUnit } from '#contract/schemas/org.ts'
import type { CalendarFeed as Feed } from '#contract/schemas/task.ts'
import { FeedAddress } from '#web/features/units/feed-address.tsx'
import { ConfirmFeedChange } from '#web/features/units/feed-change.tsx'
import styles from '#web/features/units/unit.module.css'
import { unitText } from '#web/features/units/unit-text.ts'
import { feedQuery } from '#web/features/units/units-query.ts'
import { useFeedChange } from '#web/features/units/use-feed-change.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ErrorNote } from '#web/ui/error-note.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

interface CalendarFeedProps {
  readonly county: string
  readonly unit: OrgUnit
  readonly mayManage: boolean
  readonly onClose: () => void
}

/** 日历订阅 — the unit's due days as a calendar: start, copy, replace, stop. */
export function CalendarFeed({ county, unit, mayManage, onClose }: CalendarFeedProps) {
  const text = useText(unitText)
  const { data, error } = useQuery(feedQuery(county, unit.id))
  const start = useFeedChange(county, unit.id, () => {})
  const [asked, setAsked] = useState<'replace' | 'stop' | null>(null)
  if (asked !== null) {
    return <ConfirmFeedChange county={county} unitId={unit.id} change={asked} onClose={() => setAsked(null)} />
  }
  const isOn = data !== undefined && data.createdAt !== null
  const footer = (
    <>
      {mayManage && isOn && <Button onClick={() => setAsked('stop')}>{text.feedStop}</Button>}
      {mayManage && isOn && <Button onClick={() => setAsked('replace')}>{text.feedReplace}</Button>}
      {mayManage && data && !isOn && (
        <Button tone="primary" busy={start.isPending} onClick={() => start.mutate('replace')}>
          {text.feedStart}
        </Button>
      )}
      <Button onClick={onClose}>{text.close}</Button>
    </>
  )
  return (
    <Dialog title={`${text.feed} · ${unit.name}`} onClose={onClose} footer={footer}>
      <div className={styles.form}>
        <p>{text.feedLead}</p>
        {data ? <FeedState feed={data} /> : error === null ? <LoadingState /> : null}
        <ErrorNote error={error ?? start.error} />
      </div>
    </Dialog>
  )
}

function FeedState({ feed }: { readonly feed: Feed }) {
  const text = useText(unitText)
  if (feed.createdAt === null) return <p className={styles.quiet}>{text.feedOff}</p>
  if (feed.path === null) return <p className={styles.quiet}>{text.feedHidden}</p>
  return <FeedAddress path={feed.path} createdAt={feed.createdAt} createdBy={feed.createdBy} />
}
