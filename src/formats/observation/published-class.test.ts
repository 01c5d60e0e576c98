import { describe, expect, it } from 'vitest'
import { mustRead, readText } from './testing/read-text.ts'

const HEAD = '断面名称,监测时间,水温(℃),pH,溶解氧(mg/L),高锰酸盐指数(mg/L),氨氮(mg/L),总磷(mg/L),水质类别'

async function classIssues(...rows: readonly string[]) {
  const { issues } = mustRead(await readText(`${[HEAD, ...rows].join('\n')}\n`))
  return issues.filter(({ code }) => code === 'CLASS_INCONSISTENT')
}

describe('a published class beside the readings it was published with', () => {
  it('is questioned with the class the readings give, by line and column, and both are kept', async () => {
    const row = '甲断面,2026-07-01 08:00,24.1,7.2,7.8,2.1,1.20,0.080'
    expect(await classIssues(`${row},Ⅱ类`)).toEqual([
      {
        code: 'CLASS_INCONSISTENT',
        severity: 'warning',
        line: 2,
        column: '水质类别',
        params: { text: 'Ⅱ类', computed: 'Ⅳ' },
      },
    ])
    const { table, badLines } = mustRead(await readText(`${HEAD}\n${row},Ⅱ类\n`))
    expect([badLines, table.start.length, table.published?.waterClass]).toEqual([0, 1, ['Ⅱ类']])
  })

  it('is not questioned where it follows: as measured, rounded first, by the limits of lakes, or by saturation', async () => {
    expect(
      await classIssues(
        '甲断面,2026-07-01 08:00,24.1,7.2,7.8,2.1,1.20,0.080,IV类',
        '甲断面,2026-07-01 12:00,24.1,7.2,7.8,2.04,0.12,0.1004,II类',
        '乙水库,2026-07-01 08:00,24.1,7.2,7.8,2.1,0.12,0.080,Ⅳ',
        '甲断面,2026-07-01 16:00,30.0,7.2,7.1,1.8,0.10,0.010,Ⅰ类',
      ),
    ).toEqual([])
  })

  it('is not questioned for being worse where an item that may have decided is not printed', async () => {
    expect(await classIssues('甲断面,2026-07-01 08:00,24.1,7.2,7.8,2.1,0.12,,Ⅳ类')).toEqual([])
    expect(await classIssues('甲断面,2026-07-01 08:00,24.1,7.2,7.8,,1.20,,Ⅱ类')).toHaveLength(1)
  })

  it('says nothing where no class is published, or no reading is there to hold it against', async () => {
    expect(
      await classIssues('甲断面,2026-07-01 08:00,24.1,7.2,7.8,2.1,1.20,0.080,-1', '甲断面,2026-07-01 12:00,,,,,,,Ⅱ类'),
    ).toEqual([])
  })
})
