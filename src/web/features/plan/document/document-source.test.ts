import { describe, expect, it } from 'vitest'
import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import { instantOf, localDate } from '#kernel/time/calendar.ts'
import { sourceOfImportDraft } from '#web/features/plan/document/document-source.ts'

const span = { start: 0, end: 4 }

const draft: ImportDraft = {
  id: '01a20914-27f2-771b-a290-0583c2665e0f',
  fileName: '计划.txt',
  fileHash: 'ab',
  size: 4,
  format: 'txt',
  encoding: 'utf-8',
  receivedAt: instantOf(0),
  receivedBy: '李',
  stages: [],
  warnings: [],
  text: '巡查。全年',
  parsed: {
    document: {
      title: '',
      docNumber: null,
      issuer: null,
      issuedOn: localDate(2024, 8, 29),
      recipients: [],
      publicity: null,
    },
    plans: [
      { title: '大气计划', domain: 'air', year: 2024, items: [] },
      {
        title: '水计划',
        domain: 'water',
        year: 2024,
        items: [
          {
            id: 'W-1',
            path: [],
            title: '巡查',
            text: '巡查。',
            source: span,
            clauses: [{ id: 'W-1.1', kind: 'hard', text: '巡查。', source: span }],
            roles: { lead: ['县水利局'], supporting: [], responsible: ['各乡镇'], openEnded: ['lead'] },
            parts: [],
            deadlines: [{ kind: 'year-round', text: '全年', pastAtIssue: false, source: span }],
            targets: [],
            figures: [],
            cited: [],
          },
        ],
      },
    ],
    annexes: [],
    units: [],
    issues: [],
    layout: [],
  },
  settlements: [],
  candidates: [],
  amends: null,
  rolledFrom: null,
  otherCounty: null,
  newUnits: [],
  duplicateOf: null,
}

describe('a draft as a document', () => {
  it('has the items of all its plans, each with its part, domain and units in order of role', () => {
    const { items, parts } = sourceOfImportDraft(draft)
    expect(parts.map(({ title }) => title)).toEqual(['大气计划', '水计划'])
    expect(items).toMatchObject([
      {
        key: 'W-1',
        part: 1,
        domain: 'water',
        clauses: [{ key: 'W-1.1', kind: 'hard', source: span }],
        assignments: [
          { role: 'lead', name: '县水利局', orgUnitId: null },
          { role: 'responsible', name: '各乡镇', orgUnitId: null },
        ],
        openEnded: ['lead'],
        isContinuous: true,
      },
    ])
  })
})
