import { describe, expect, it } from 'vitest'
import { addressOf, requestOf } from '#web/api/address.ts'

describe('the address of a route', () => {
  it('fills the path and leaves out what was not asked', () => {
    expect(requestOf('listAudit', { params: { county: 'demo' }, query: { before: 12, limit: undefined } })).toEqual({
      method: 'GET',
      address: '/api/counties/demo/audit?before=12',
    })
  })

  it('says a value of a list once each', () => {
    expect(addressOf('listTasks', { params: { county: 'demo' }, query: { state: ['overdue', 'marked'] } })).toBe(
      '/api/counties/demo/tasks?state=overdue&state=marked',
    )
  })

  it('encodes what a person may have typed', () => {
    expect(addressOf('readLivingPlan', { params: { county: 'demo', plan: '2024 年/1' } })).toBe(
      '/api/counties/demo/plans/2024%20%E5%B9%B4%2F1/living',
    )
  })

  it('refuses a path with a gap', () => {
    expect(() => requestOf('listPlans', {})).toThrow(TypeError)
  })
})
