import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { County } from '#contract/schemas/session.ts'
import { call } from '#web/api/call.ts'
import { useLabel, useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatNumber } from '#web/i18n/format.ts'
import { useCounty } from '#web/shell/county.ts'
import { demoText } from '#web/shell/demo-text.ts'
import { sessionQuery } from '#web/shell/session.ts'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { toast } from '#web/ui/toast.tsx'

function useDemoRemoval({ slug }: County) {
  const text = useText(demoText)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => call('removeDemo', { params: { county: slug } }),
    onSuccess: async ({ removed, remaining }) => {
      const rows = Object.values(removed).reduce((sum, count) => sum + count, 0)
      const isClean = remaining === 0
      toast(isClean ? text.removed(formatNumber(rows, language)) : text.remaining(formatNumber(remaining, language)))
      // The session first: the start page must not choose the county that has just gone.
      await queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
      queries.removeQueries({ queryKey: ['counties', slug] })
      await navigate({ to: '/', search: { asOf: undefined }, replace: true })
    },
  })
}

/** 移除演示数据 — asks once, then says what was removed and that nothing remains. */
export function DemoRemoval({ onClose }: { readonly onClose: () => void }) {
  const text = useText(demoText)
  const label = useLabel()
  const county = useCounty()
  const removal = useDemoRemoval(county)
  return (
    <ConfirmDialog
      title={text.removeTitle(label(county.name))}
      confirm={text.removeConfirm}
      tone="danger"
      busy={removal.isPending}
      error={removal.error}
      onConfirm={() => removal.mutate()}
      onClose={onClose}
    >
      {text.removeBody}
    </ConfirmDialog>
  )
}
