import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PolicyDetail } from '#contract/schemas/policy.ts'
import { Citations } from '#web/features/policies/citations.tsx'
import styles from '#web/features/policies/policies.module.css'
import { policyQuery } from '#web/features/policies/policies-query.ts'
import { policiesText } from '#web/features/policies/policies-text.ts'
import { PolicyFacts } from '#web/features/policies/policy-facts.tsx'
import { PolicyFiles } from '#web/features/policies/policy-files.tsx'
import { policyName } from '#web/features/policies/policy-name.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import { Page } from '#web/shell/page.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'
import { NoRight } from '#web/ui/no-right.tsx'

/** 被引文件页 — what is known of a cited document, who cites it, and the file itself where somebody has it. */
export function PolicyPage() {
  const text = useText(policiesText)
  const { slug } = useCounty()
  const { policy: policyId = '' } = useParams({ strict: false })
  const mayRead = useCan()('plan.read')
  const { data, error, refetch } = useQuery({ ...policyQuery(slug, policyId), enabled: mayRead })
  const back = (
    <Link to="/$county/policies" params={{ county: slug }}>
      {text.back}
    </Link>
  )
  if (!mayRead) return <NoRight />
  if (data) return <PolicyBody county={slug} policy={data} back={back} />
  return (
    <Page title={text.title} lead={back}>
      {error === null ? <LoadingState /> : <ErrorState inline error={error} onRetry={() => refetch()} />}
    </Page>
  )
}

interface PolicyBodyProps {
  readonly county: string
  readonly policy: PolicyDetail
  readonly back: ReactNode
}

function PolicyBody({ county, policy, back }: PolicyBodyProps) {
  const mayManage = useCan()('policy.manage')
  return (
    <Page title={policyName(policy)} lead={back}>
      <div className={styles.columns}>
        <Citations county={county} citations={policy.citations} />
        <div>
          <PolicyFacts county={county} policy={policy} mayManage={mayManage} />
          <PolicyFiles county={county} policy={policy} mayManage={mayManage} />
        </div>
      </div>
    </Page>
  )
}
