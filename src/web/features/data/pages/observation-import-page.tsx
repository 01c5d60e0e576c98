import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import { observationImportQuery } from '#web/features/data/data-query.ts'
import { ImportDone } from '#web/features/data/imports/import-done.tsx'
import { ImportLook } from '#web/features/data/imports/import-look.tsx'
import { ImportCancelled, ImportFailed } from '#web/features/data/imports/import-over.tsx'
import { ImportRunning } from '#web/features/data/imports/import-running.tsx'
import { ImportSeen } from '#web/features/data/imports/import-seen.tsx'
import { ImportState } from '#web/features/data/imports/import-state.tsx'
import look from '#web/features/data/imports/look.module.css'
import { lookText } from '#web/features/data/imports/look-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import { Page } from '#web/shell/page.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'
import { NoRight } from '#web/ui/no-right.tsx'

/** 一次导入 — from a file looked through to data in force; every state of it under one address. */
export function ObservationImportPage() {
  const text = useText(lookText)
  const { slug } = useCounty()
  const { importId = '' } = useParams({ strict: false })
  const mayRead = useCan()('observation.read')
  const { data, error, refetch } = useQuery({ ...observationImportQuery(slug, importId), enabled: mayRead })
  useReadAgainWhenDone(slug, data)
  const back = (
    <Link to="/$county/data" params={{ county: slug }}>
      {text.back}
    </Link>
  )
  if (!mayRead) return <NoRight />
  if (data) {
    return (
      <Page title={data.fileName} lead={back} actions={<ImportState state={data.state} />}>
        {data.isDemo && <p className={look.demo}>{text.demo}</p>}
        <ImportBody county={slug} data={data} />
      </Page>
    )
  }
  return (
    <Page title={text.title} lead={back}>
      {error === null ? <LoadingState /> : <ErrorState inline error={error} onRetry={() => void refetch()} />}
    </Page>
  )
}

/** 导入完成后 — whatever is shown of the county rests on other readings now. */
function useReadAgainWhenDone(county: string, data: ObservationImportWire | undefined): void {
  const queries = useQueryClient()
  const before = useRef(data?.state)
  useEffect(() => {
    const isJustDone = before.current === 'running' && data?.state === 'done'
    before.current = data?.state
    if (isJustDone) void queries.invalidateQueries({ queryKey: ['counties', county] })
  }, [queries, county, data?.state])
}

interface ImportBodyProps {
  readonly county: string
  readonly data: ObservationImportWire
}

function ImportBody({ county, data }: ImportBodyProps) {
  const text = useText(lookText)
  const mayManage = useCan()('observation.manage')
  const { state } = data
  const isWaiting = state === 'received' || state === 'failed'
  if (isWaiting && mayManage) {
    return (
      <>
        {state === 'failed' && <ImportFailed data={data} />}
        <ImportLook county={county} data={data} />
      </>
    )
  }
  return (
    <>
      {state === 'received' && <p className={look.notice}>{text.waiting}</p>}
      {state === 'failed' && <ImportFailed data={data} />}
      {state === 'cancelled' && <ImportCancelled />}
      {state === 'running' && <ImportRunning county={county} data={data} />}
      {state === 'done' && <ImportDone county={county} data={data} />}
      <ImportSeen county={county} data={data} />
    </>
  )
}
