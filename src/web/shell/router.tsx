import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { queryClient } from '#web/api/query-client.ts'
import { livingPlanQuery } from '#web/features/plan/queries.ts'
import { askedInstant } from '#web/shell/as-of-moment.ts'
import { CountyGate } from '#web/shell/county-gate.tsx'
import { HomePage } from '#web/shell/home-page.tsx'
import { NotFoundPage } from '#web/shell/not-found-page.tsx'
import { PageError } from '#web/shell/page-error.tsx'
import { keepAsOf, parseSearch, type ShellSearch, stringifySearch, textSearch } from '#web/shell/search-params.ts'
import { Shell } from '#web/shell/shell.tsx'

// One line a page. Pages load when they are opened; only the shell and the way to the last plan come at once.
const root = createRootRoute({
  component: Shell,
  validateSearch: textSearch('asOf'),
  // The moment goes along from page to page until somebody changes it or the county.
  search: { middlewares: [keepAsOf] },
})
const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage })
const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: lazyRouteComponent(() => import('#web/features/password/password-page.tsx'), 'PasswordPage'),
})

const county = createRoute({ getParentRoute: () => root, path: '/$county', component: CountyGate })
const countyHome = createRoute({ getParentRoute: () => county, path: '/', component: HomePage })
const plans = createRoute({
  getParentRoute: () => county,
  path: 'plans',
  component: lazyRouteComponent(() => import('#web/features/plan/pages/plans-page.tsx'), 'PlansPage'),
})
const livingPlan = createRoute({
  getParentRoute: () => county,
  path: 'plans/$plan',
  validateSearch: textSearch('clause', 'unit', 'q', 'tab'),
  loaderDeps: ({ search }: { search: ShellSearch }) => ({ asOf: askedInstant(search.asOf) }),
  // Asked for beside the session and the page's code, not after them; the page itself waits for and shows the answer.
  loader: ({ params, deps }) => {
    void queryClient.prefetchQuery(livingPlanQuery(params.county, params.plan, deps.asOf))
  },
  component: lazyRouteComponent(() => import('#web/features/plan/pages/living-plan-page.tsx'), 'LivingPlanPage'),
})
const printPlan = createRoute({
  getParentRoute: () => county,
  path: 'plans/$plan/print',
  validateSearch: textSearch('unit'),
  component: lazyRouteComponent(() => import('#web/features/plan/pages/print-plan-page.tsx'), 'PrintPlanPage'),
})
const memo = createRoute({
  getParentRoute: () => county,
  path: 'plans/$plan/memo',
  component: lazyRouteComponent(() => import('#web/features/plan/pages/memo-page.tsx'), 'MemoPage'),
})
const importPlan = createRoute({
  getParentRoute: () => county,
  path: 'import',
  component: lazyRouteComponent(() => import('#web/features/plan/pages/import-page.tsx'), 'ImportPage'),
})
const reviewImport = createRoute({
  getParentRoute: () => county,
  path: 'import/$importId',
  component: lazyRouteComponent(() => import('#web/features/plan/pages/review-import-page.tsx'), 'ReviewImportPage'),
})
const units = createRoute({
  getParentRoute: () => county,
  path: 'units',
  validateSearch: textSearch('q'),
  component: lazyRouteComponent(() => import('#web/features/units/pages/units-page.tsx'), 'UnitsPage'),
})
const system = createRoute({
  getParentRoute: () => county,
  path: 'system',
  validateSearch: textSearch('tab', 'before'),
  component: lazyRouteComponent(() => import('#web/features/system/pages/system-page.tsx'), 'SystemPage'),
})

const routeTree = root.addChildren([
  home,
  password,
  county.addChildren([countyHome, plans, livingPlan, printPlan, memo, importPlan, reviewImport, units, system]),
])

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: PageError,
  defaultPreload: 'intent',
  defaultPendingMs: 400,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
