import { planWords } from '#web/features/plan/words/plan-words.ts'
import { type FilterKey, filterOf, type TaskSearch, toggled } from '#web/features/tasks/task-address.ts'
import { tasksText } from '#web/features/tasks/tasks-text.ts'
import type { FilterOptions } from '#web/features/tasks/use-filter-options.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { roleText } from '#web/ui/stamp.tsx'

/** 一项已用筛选 — what it says, and the change of the address that takes it away. */
export interface UsedFilter {
  readonly key: string
  readonly words: string
  readonly without: TaskSearch
}

/** 已用筛选 — each word of each filter in the address, as people say it. */
export function useUsedFilters(search: TaskSearch, options: FilterOptions): readonly UsedFilter[] {
  const text = useText(tasksText)
  const roles = useText(roleText)
  const plan = useText(planWords)
  const { language } = useLanguage()
  const filter = filterOf(search)
  const used: UsedFilter[] = []
  const add = (key: FilterKey, value: string | undefined, without: TaskSearch = { [key]: undefined }) => {
    if (value === undefined) return
    used.push({ key: `${key} ${value}`, words: text.filterOf(text[key], value), without })
  }
  const label = (list: FilterOptions['plans'], value: string | undefined) =>
    value === undefined ? undefined : (list.find((option) => option.value === value)?.label ?? '…')
  add('q', filter.q)
  add('unit', label(options.units, filter.unit))
  for (const role of filter.role ?? []) add('role', roles[role], { role: toggled(search.role, role) })
  add('section', filter.section?.split('\u001F').at(-1))
  for (const state of filter.state ?? []) add('state', text.states[state], { state: toggled(search.state, state) })
  add('firmness', filter.firmness && text.firmnesses[filter.firmness])
  add('domain', filter.domain && plan.domain[filter.domain])
  add('plan', label(options.plans, filter.plan))
  add('dueFrom', filter.dueFrom && formatDate(filter.dueFrom, language))
  add('dueTo', filter.dueTo && formatDate(filter.dueTo, language))
  return used
}
