import { useNavigate, useSearch } from '@tanstack/react-router'

/** 筛选词 — of the table on the page, kept in the address. */
export function useFind(): { readonly find: string; readonly onFind: (find: string) => void } {
  const { q } = useSearch({ strict: false })
  const navigate = useNavigate()
  return {
    find: q ?? '',
    onFind: (find) => void navigate({ to: '.', search: (search) => ({ ...search, q: find }), replace: true }),
  }
}
