import { routes } from '#contract/routes.ts'
import { Api, type PlanFile } from '../support/api.ts'
import { administrator, type House, person } from '../support/house.ts'
import { demonstrationPlan, referencePlan, thirdCountyPlan, utf8 } from '../support/plan-files.ts'
import { type ReadingStage, setReadings } from './stage-readings.ts'

/** Who looks at a scene. */
export type Viewer = 'nobody' | 'administrator' | 'viewer' | 'newcomer'

/** 布景 — the people and drafts that the scenes need. */
export interface Stage {
  readonly sessions: Readonly<Record<Viewer, string | undefined>>
  /** Names of people, which no language translates. */
  readonly names: readonly string[]
  readonly drafts: Readonly<Record<'new' | 'duplicate' | 'long', string>>
  readonly readings: ReadingStage
}

const LONG_FILE = `关于印发${'澜江上游水源涵养与生物多样性保护'.repeat(4)}年度工作计划的通知（修订稿）final_v2-${'x'.repeat(60)}.txt`
const LONG_PERSON = {
  name: 'a-user-name-as-long-as-a-user-name-may-be-without-a-single-break',
  displayName: '欧阳·阿依古丽·买买提江·热合曼（生态环境综合行政执法大队）',
}

export async function setStage(house: House): Promise<Stage> {
  const admin = await administrator(house)
  const viewer = await person(house, admin, { ...VIEWER, county: 'liucheng' })
  await admin.ask(routes.createAccount, { params: { county: 'liucheng' }, body: { ...LONG_PERSON, role: 'planner' } })
  await admin.ask(routes.createAccount, { params: { county: 'no-plan' }, body: { ...VIEWER, name: 'wang.no-plan' } })
  const newcomer = await admin.ask(routes.createAccount, {
    params: { county: 'liucheng' },
    body: { name: 'chen', displayName: '陈新', role: 'planner' },
  })
  return {
    names: ['系统管理员', VIEWER.displayName, LONG_PERSON.displayName, '陈新', '李伟'],
    sessions: {
      nobody: undefined,
      administrator: admin.sessionId,
      viewer: viewer.sessionId,
      newcomer: await firstSession(house, newcomer.password),
    },
    drafts: {
      new: await draft(admin, 'bixi', { name: '新碧溪县2024年度计划.txt', bytes: utf8(thirdCountyPlan()) }),
      duplicate: await draft(admin, 'bixi', { name: 'plan.txt', bytes: utf8(`${demonstrationPlan()}\n`) }),
      long: await draft(admin, 'long-names', { name: LONG_FILE, bytes: utf8(referencePlan()) }),
    },
    readings: await setReadings(admin),
  }
}

const VIEWER = { name: 'wang', displayName: '王查阅', role: 'viewer' } as const

async function draft(by: Api, county: string, file: PlanFile): Promise<string> {
  return (await by.ask(routes.uploadPlan, { params: { county }, file })).id
}

/** Somebody who has signed in with his first password and has not changed it yet. */
async function firstSession({ product }: House, password: string): Promise<string | undefined> {
  const api = new Api(product.url)
  await api.ask(routes.signIn, { body: { name: 'chen', password } })
  return api.sessionId
}
