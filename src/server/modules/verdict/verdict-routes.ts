import type { verdictRoutes } from '#contract/routes/verdict.ts'
import type { TargetVerdict } from '#kernel/indicator/assemble-verdict.ts'
import type { BoundTarget } from '#kernel/indicator/verdict-input.ts'
import type { Label } from '#kernel/label/label.ts'
import { readPlanTargets } from '#server/modules/plan/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { Answer, Handlers } from '#server/platform/http/call.ts'
import { scopeOf, type VerdictDeps, type VerdictScope } from './asked.ts'
import { verdictProblem } from './errors.ts'
import { createJudge, type Judged } from './judge-targets.ts'
import { boundOrWords, isBound, type JudgedTarget, judgedTargets } from './judged-target.ts'
import { mentionFigures } from './mentions.ts'
import { createVerdictMemo } from './verdict-memo.ts'
import { verdictProvenance } from './verdict-provenance.ts'

/** 判定接口 — the targets of a plan held against the evidence, as both were known at the moment asked for. */
export function verdictHandlers(deps: VerdictDeps): Pick<Handlers, keyof typeof verdictRoutes> {
  const { kysely } = deps.db
  const memo = createVerdictMemo()
  return {
    listVerdicts: async ({ county, params, query }) => {
      const scope = await scopeOf(deps, county, query.asOf)
      const plan = await planOf(kysely, scope, params.plan)
      const mentions = await mentionFigures(kysely, scope, plan)
      return { ...(await listed(scope, judgedTargets(plan), createJudge(kysely, scope, memo))), mentions }
    },
    readVerdict: async ({ county, params, query }) => {
      const scope = await scopeOf(deps, county, query.asOf)
      const own = judgedTargets(await planOf(kysely, scope, params.plan)).find(({ id }) => id === params.targetId)
      if (own === undefined) throw verdictProblem('TARGET_NOT_FOUND')
      const bound = boundOrWords(own, scope)
      if (!isBound(bound)) throw verdictProblem('TARGET_UNBOUND', { indicator: own.target.indicator })
      const judged = await createJudge(kysely, scope, memo)(own, bound)
      return { ...judged.assembled, provenance: await verdictProvenance(kysely, scope, judged) }
    },
  }
}

function planOf(db: Executor, { county, asOf }: VerdictScope, planKey: string) {
  return readPlanTargets(db, { countyId: county.id, planKey, asOf })
}

async function listed(
  scope: VerdictScope,
  targets: readonly JudgedTarget[],
  judge: (own: JudgedTarget, bound: BoundTarget) => Promise<Judged>,
): Promise<Omit<Answer<'listVerdicts'>, 'mentions'>> {
  const verdicts: TargetVerdict[] = []
  const unbound: { readonly targetId: string; readonly reason: Label }[] = []
  for (const own of targets) {
    const bound = boundOrWords(own, scope)
    if (isBound(bound)) verdicts.push((await judge(own, bound)).assembled.verdict)
    else if (own.target.value !== null) unbound.push({ targetId: own.id, reason: bound })
  }
  return { asOf: scope.asOf, verdicts, unbound }
}
