import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { queryClient } from '#web/api/query-client.ts'
import { AIR_SEARCH } from '#web/features/air/air-address.ts'
import { livingPlanQuery } from '#web/features/plan/queries.ts'
import { versionNumber } from '#web/features/plan/versions/version-number.ts'
import { FILTER_KEYS, TASK_SEARCH } from '#web/features/tasks/task-address.ts'
import { WATER_SEARCH } from '#web/features/water/water-address.ts'
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
  validateSearch: textSearch('clause', 'unit', 'q', 'tab', 'version'),
  loaderDeps: ({ search }: { search: ShellSearch & { version?: string | undefined } }) => ({
    asOf: askedInstant(search.asOf),
    version: versionNumber(search.version),
  }),
  // Asked for beside the session and the page's code, not after them; the page itself waits for and shows the answer.
  loader: ({ params, deps }) => {
    void queryClient.prefetchQuery(livingPlanQuery(params.county, params.plan, deps.asOf, deps.version))
  },
  component: lazyRouteComponent(() => import('#web/features/plan/pages/living-plan-page.tsx'), 'LivingPlanPage'),
})
const printPlan = createRoute({
  getParentRoute: () => county,
  path: 'plans/$plan/print',
  validateSearch: textSearch('unit', 'version'),
  component: lazyRouteComponent(() => import('#web/features/plan/pages/print-plan-page.tsx'), 'PrintPlanPage'),
})
const memo = createRoute({
  getParentRoute: () => county,
  path: 'plans/$plan/memo',
  component: lazyRouteComponent(() => import('#web/features/plan/pages/memo-page.tsx'), 'MemoPage'),
})
const versions = createRoute({
  getParentRoute: () => county,
  path: 'plans/$plan/versions',
  component: lazyRouteComponent(() => import('#web/features/plan/pages/versions-page.tsx'), 'VersionsPage'),
})
const changes = createRoute({
  getParentRoute: () => county,
  path: 'plans/$plan/changes',
  validateSearch: textSearch('from', 'to', 'kind'),
  component: lazyRouteComponent(() => import('#web/features/plan/pages/changes-page.tsx'), 'ChangesPage'),
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
const tasks = createRoute({
  getParentRoute: () => county,
  path: 'tasks',
  validateSearch: textSearch(...TASK_SEARCH),
  component: lazyRouteComponent(() => import('#web/features/tasks/pages/tasks-page.tsx'), 'TasksPage'),
})
const printTasks = createRoute({
  getParentRoute: () => county,
  path: 'tasks/print',
  validateSearch: textSearch(...FILTER_KEYS),
  component: lazyRouteComponent(() => import('#web/features/tasks/pages/print-tasks-page.tsx'), 'PrintTasksPage'),
})
const air = createRoute({
  getParentRoute: () => county,
  path: 'air',
  validateSearch: textSearch(...AIR_SEARCH),
  component: lazyRouteComponent(() => import('#web/features/air/pages/air-page.tsx'), 'AirPage'),
})
const data = createRoute({
  getParentRoute: () => county,
  path: 'data',
  validateSearch: textSearch('tab', 'q'),
  component: lazyRouteComponent(() => import('#web/features/data/pages/data-page.tsx'), 'DataPage'),
})
const observationImport = createRoute({
  getParentRoute: () => county,
  path: 'data/imports/$importId',
  component: lazyRouteComponent(
    () => import('#web/features/data/pages/observation-import-page.tsx'),
    'ObservationImportPage',
  ),
})
const water = createRoute({
  getParentRoute: () => county,
  path: 'water',
  validateSearch: textSearch(...WATER_SEARCH),
  component: lazyRouteComponent(() => import('#web/features/water/pages/water-page.tsx'), 'WaterPage'),
})
const waterSection = createRoute({
  getParentRoute: () => county,
  path: 'water/sections/$station',
  validateSearch: textSearch(...WATER_SEARCH),
  component: lazyRouteComponent(() => import('#web/features/water/pages/section-page.tsx'), 'SectionPage'),
})
const units = createRoute({
  getParentRoute: () => county,
  path: 'units',
  validateSearch: textSearch('q', 'tab'),
  component: lazyRouteComponent(() => import('#web/features/units/pages/units-page.tsx'), 'UnitsPage'),
})
const unitPage = createRoute({
  getParentRoute: () => county,
  path: 'units/$unit',
  validateSearch: textSearch('tab'),
  component: lazyRouteComponent(() => import('#web/features/units/pages/unit-page.tsx'), 'UnitPage'),
})
const policies = createRoute({
  getParentRoute: () => county,
  path: 'policies',
  validateSearch: textSearch('q'),
  component: lazyRouteComponent(() => import('#web/features/policies/pages/policies-page.tsx'), 'PoliciesPage'),
})
const policyPage = createRoute({
  getParentRoute: () => county,
  path: 'policies/$policy',
  component: lazyRouteComponent(() => import('#web/features/policies/pages/policy-page.tsx'), 'PolicyPage'),
})
const map = createRoute({
  getParentRoute: () => county,
  path: 'map',
  validateSearch: textSearch('off', 'at', 'datum', 'q'),
  component: lazyRouteComponent(() => import('#web/features/map/pages/map-page.tsx'), 'MapPage'),
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
  county.addChildren([
    countyHome,
    plans,
    livingPlan,
    printPlan,
    versions,
    changes,
    memo,
    importPlan,
    reviewImport,
    tasks,
    printTasks,
    air,
    water,
    waterSection,
    data,
    observationImport,
    units,
    unitPage,
    policies,
    policyPage,
    map,
    system,
  ]),
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
