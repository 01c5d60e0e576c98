import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { confirmDraft, createPlanReader, type ImportDeps, receivePlan } from '#server/modules/plan/index.ts'
import { settlePlan } from '#server/modules/plan/settling/settle-plan.ts'
import { amendedPlan, QINGSHI_PLAN, roleValue } from '#server/modules/plan/testing/plan-office.ts'
import { systemClock } from '#server/platform/clock.ts'
import { openDatabase } from '#server/platform/db/database.ts'
import { openFileStore } from '#server/platform/files/file-store.ts'
import { silentLog } from '#server/platform/log.ts'
import { bundleForNode, bundlePgliteWorker } from '#server/testing/bundle.ts'
import { startProgram } from '#server/testing/child-program.ts'
import { actingIn, readStake, type Stake } from '#server/testing/kill-confirm/plan-at-stake.ts'
import { pgliteTemplate } from '#server/testing/pglite-template.ts'
import { scratchDirectory } from '#server/testing/scratch-directory.ts'
import { insertTestCounty } from '#server/testing/test-county.ts'

const ROUNDS = 10
/** Kills are spread over the time that a confirmation takes on this machine, and a little more. */
const LATEST_KILL = 1.4

interface Setting {
  readonly directory: string
  readonly workerFile: URL
  readonly readerFile: URL
  readonly program: URL
}

async function setting(): Promise<Setting> {
  const [workerFile, readerFile, program] = await Promise.all([
    bundlePgliteWorker(),
    bundleForNode(new URL('../reading/read-plan-worker.ts', import.meta.url)),
    bundleForNode(new URL('../../../testing/kill-confirm/confirm-draft.ts', import.meta.url)),
  ])
  return { directory: join(scratchDirectory(), 'data'), workerFile, readerFile, program }
}

/** Opens the data, does something with it, and leaves it to the next process. */
async function withDeps<T>(place: Setting, work: (deps: ImportDeps) => Promise<T>): Promise<T> {
  const { directory, workerFile, readerFile } = place
  const db = await openDatabase({ engine: 'pglite', directory, workerFile, template: await pgliteTemplate() })
  const files = await openFileStore(`${directory}-files`, { maxBytes: 1024 * 1024 })
  const deps = { db, files, clock: systemClock, log: silentLog, reader: createPlanReader({ workerFile: readerFile }) }
  return work(deps).finally(() => db.close())
}

const file = (text: string) => ({ name: '计划.txt', mediaType: 'text/plain', bytes: Buffer.from(text), receiveMs: 0 })

/** A plan with a correction that the amendment below contests. */
function prepare(place: Setting): Promise<string> {
  return withDeps(place, async (deps) => {
    const countyId = await insertTestCounty(deps.db.kysely)
    const acting = actingIn(countyId)
    const { id: importId } = await receivePlan(deps, acting, file(QINGSHI_PLAN))
    const { planKey } = await confirmDraft(deps, acting, { importId, acceptOtherCounty: true })
    const after = roleValue('lead', ['县财政局'])
    const asked = { kind: 'correction', taskKey: 'A-2-2', after, mark: null, reason: '核实', expected: null } as const
    await settlePlan(deps, acting, { planKey, asked })
    return countyId
  })
}

/** One more amended text as a draft, unless the last one is still there. */
function nextDraft(place: Setting, countyId: string, round: number): Promise<{ importId: string; before: Stake }> {
  return withDeps(place, async (deps) => {
    const { kysely } = deps.db
    const waiting = await kysely
      .withTables<{ plan_import: { import_id: string } }>()
      .selectFrom('plan_import')
      .select('import_id')
      .executeTakeFirst()
    const text = amendedPlan(
      ['机械化清扫率达到85%以上', `机械化清扫率达到${round + 10}%以上`],
      ['牵头单位：县城市管理局。责任单位：县交通运输局', '牵头单位：县公安局。责任单位：县交通运输局'],
    )
    const importId = waiting?.import_id ?? (await receivePlan(deps, actingIn(countyId), file(text))).id
    return { importId, before: await readStake(kysely, countyId) }
  })
}

interface Attempt {
  /** Whether the process said that the draft was confirmed. */
  readonly wasSaid: boolean
  readonly tookMs: number
}

/** Lets a process confirm and kills it after some time, or when it is done where no time is given. */
async function confirmIn(place: Setting, args: readonly string[], killAfterMs?: number): Promise<Attempt> {
  const child = startProgram(place.program, [place.directory, place.workerFile.href, ...args])
  expect(await child.nextLine()).toBe('confirming')
  const startedAt = performance.now()
  const said = child.nextLine().then(
    () => true,
    () => false,
  )
  await (killAfterMs === undefined ? said : sleep(killAfterMs))
  const tookMs = performance.now() - startedAt
  child.process.kill('SIGKILL')
  await child.ended
  return { wasSaid: await said, tookMs }
}

test('kill -9 while an amendment is confirmed leaves the draft as it was, or the whole amendment', async () => {
  const place = await setting()
  const countyId = await prepare(place)
  const outcomes = { untouched: 0, whole: 0 }
  const first = await nextDraft(place, countyId, 0)
  const { tookMs } = await confirmIn(place, [countyId, first.importId])
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { importId, before } = await nextDraft(place, countyId, round)
    const delayMs = (LATEST_KILL * tookMs * round) / ROUNDS
    const { wasSaid } = await confirmIn(place, [countyId, importId], delayMs)
    const after = await withDeps(place, ({ db }) => readStake(db.kysely, countyId))
    const at = `killed after ${delayMs.toFixed(0)} ms`
    expect(after.chain, at).toMatchObject({ ok: true })
    if (after.drafts === before.drafts) {
      expect(wasSaid, at).toBe(false)
      expect(after, at).toEqual(before)
      outcomes.untouched += 1
      continue
    }
    const [tasks, clauses] = [before.tasks / before.versions, before.clauses / before.versions]
    expect(after, at).toMatchObject({
      drafts: 0,
      versions: before.versions + 1,
      current: 1,
      documents: before.documents + 1,
      tasks: before.tasks + tasks,
      clauses: before.clauses + clauses,
      searched: before.searched + tasks,
      settlements: 1,
      amended: 1,
      entries: before.entries + 1,
    })
    outcomes.whole += 1
  }
  console.info(
    `kill during confirm (${tookMs.toFixed(0)} ms): ${ROUNDS} kills, ${outcomes.untouched} untouched, ${outcomes.whole} whole`,
  )
  expect(Math.min(outcomes.untouched, outcomes.whole)).toBeGreaterThan(0)
})
