import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { slotsOf } from '#contract/messages/fill-slots.ts'
import { PROBLEM_MESSAGES } from '#contract/messages/problems.ts'
import { IMPORT_ISSUE_PARAMS } from '#kernel/plan/import-issue.ts'
import { ACCOUNT_PROBLEMS } from '#server/modules/account/errors.ts'
import { AIR_PROBLEMS } from '#server/modules/air/errors.ts'
import { COUNTY_PROBLEMS } from '#server/modules/county/errors.ts'
import { OBSERVATION_PROBLEMS } from '#server/modules/observation/errors.ts'
import { ORG_PROBLEMS } from '#server/modules/org/errors.ts'
import { PLAN_PROBLEMS } from '#server/modules/plan/errors.ts'
import { POLICY_PROBLEMS } from '#server/modules/plan/policies/errors.ts'
import { VERDICT_PROBLEMS } from '#server/modules/verdict/errors.ts'
import { WATER_PROBLEMS } from '#server/modules/water/errors.ts'
import { AUTH_PROBLEMS } from '#server/platform/auth/errors.ts'
import { HTTP_PROBLEMS } from '#server/platform/http/errors.ts'

const tables = [
  HTTP_PROBLEMS,
  AUTH_PROBLEMS,
  ACCOUNT_PROBLEMS,
  COUNTY_PROBLEMS,
  WATER_PROBLEMS,
  AIR_PROBLEMS,
  OBSERVATION_PROBLEMS,
  ORG_PROBLEMS,
  PLAN_PROBLEMS,
  POLICY_PROBLEMS,
  VERDICT_PROBLEMS,
]
const statuses = tables.flatMap((table) => Object.entries(table))

const root = join(process.cwd(), 'src', 'server')
const source = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('errors.ts'))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n')

describe('problem codes', () => {
  it('each stand in a table with a status and have a sentence, and no sentence is left over', () => {
    const codes = new Set(statuses.map(([code]) => code))
    expect([...codes].sort()).toEqual(Object.keys(PROBLEM_MESSAGES).sort())
  })

  it('have one status wherever they stand', () => {
    for (const [code, status] of statuses) {
      expect(
        statuses.filter(([other]) => other === code).every(([, own]) => own === status),
        code,
      ).toBe(true)
    }
  })

  it('are each used by the server; those of readers come through as they are', () => {
    const own = Object.keys(PROBLEM_MESSAGES).filter((code) => !Object.hasOwn(IMPORT_ISSUE_PARAMS, code))
    expect(own.length).toBeGreaterThan(30)
    for (const code of own) expect(source.includes(`'${code}'`), code).toBe(true)
  })

  it('are told in both languages with the same facts, and say what to do', () => {
    for (const [code, { zh, en }] of Object.entries(PROBLEM_MESSAGES)) {
      expect(slotsOf(zh).toSorted(), code).toEqual(slotsOf(en).toSorted())
      expect(zh, code).toMatch(/请.*。$/)
      expect(en, code).toMatch(/\.$/)
    }
  })
})
