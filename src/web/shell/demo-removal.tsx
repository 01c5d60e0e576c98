import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '#web/api/call.ts'
import { useLabel, useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatNumber } from '#web/i18n/format.ts'
import { useCounty } from '#web/shell/county.ts'
import { demoText } from '#web/shell/demo-text.ts'
import { sessionQuery } from '#web/shell/session.ts'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { toast } from '#web/ui/toast.tsx'

/** 移除演示数据 — asks once, then says what was removed and that nothing remains. */
export function DemoRemoval({ onClose }: { readonly onClose: () => void }) {
  const text = useText(demoText)
  const label = useLabel()
  const { language } = useLanguage()
  const county = useCounty()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const removal = useMutation({
    mutationFn: () => call('removeDemo', { params: { county: county.slug } }),
    onSuccess: async ({ removed, remaining }) => {
      const rows = Object.values(removed).reduce((sum, count) => sum + count, 0)
      toast(
        remaining === 0
          ? text.removed(formatNumber(rows, language))
          : text.remaining(formatNumber(remaining, language)),
      )
      // The next county first: while this page still stands, its own county must not vanish under it.
      const session = await call('readSession')
      const [next] = session.counties
      if (next) {
        await navigate({
          to: '/$county',
          params: { county: next.slug },
          search: { asOf: undefined },
          replace: true,
        })
      }
      queries.setQueryData(sessionQuery.queryKey, session)
      queries.removeQueries({ queryKey: ['counties', county.slug] })
      if (!next) await navigate({ to: '/', replace: true })
    },
  })
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
