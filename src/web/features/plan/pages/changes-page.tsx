import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { changesQuery } from '#web/features/plan/versions/queries.ts'
import { isShownKind } from '#web/features/plan/versions/shown-changes.ts'
import { VersionChanges } from '#web/features/plan/versions/version-changes.tsx'
import { versionNumber } from '#web/features/plan/versions/version-number.ts'
import { versionsText } from '#web/features/plan/versions/versions-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'
import { Page } from '#web/shell/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

/** 对照页 — one version against another with tracked changes, for the screen and for paper. */
export function ChangesPage(): ReactNode {
  const text = useText(versionsText)
  const county = useCounty().slug
  const { plan = '' } = useParams({ strict: false })
  const search = useSearch({ strict: false })
  const pair = { from: versionNumber(search.from) ?? 1, to: versionNumber(search.to) ?? 1 }
  const { data, error, refetch } = useQuery(changesQuery(county, plan, pair))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState />
  return (
    <Page
      title={text.changesTitle(data.from.no, data.to.no)}
      lead={text.changesLead(data.to.title)}
      actions={
        <>
          <Link to="/$county/plans/$plan/versions" params={{ county, plan }}>
            {text.backToVersions}
          </Link>
          <Button onClick={() => globalThis.print()}>{text.print}</Button>
        </>
      }
    >
      <VersionChanges comparison={data} kind={isShownKind(search.kind) ? search.kind : null} />
    </Page>
  )
}
