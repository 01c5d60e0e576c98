import { airRoutes } from '#contract/routes/air.ts'
import { doorRoutes } from '#contract/routes/door.ts'
import { observationRoutes } from '#contract/routes/observation.ts'
import { planRoutes } from '#contract/routes/plan.ts'
import { importRoutes } from '#contract/routes/plan-import.ts'
import { referenceRoutes } from '#contract/routes/reference.ts'
import { systemRoutes } from '#contract/routes/system.ts'
import { taskRoutes } from '#contract/routes/task.ts'
import { unitRoutes } from '#contract/routes/unit.ts'
import { verdictRoutes } from '#contract/routes/verdict.ts'
import { waterRoutes } from '#contract/routes/water.ts'

/** 接口表 — every route of the product; the server registers exactly these and the screen calls them by name. */
export const routes = {
  ...doorRoutes,
  ...planRoutes,
  ...importRoutes,
  ...taskRoutes,
  ...unitRoutes,
  ...observationRoutes,
  ...airRoutes,
  ...waterRoutes,
  ...verdictRoutes,
  ...referenceRoutes,
  ...systemRoutes,
} as const

export type RouteName = keyof typeof routes
