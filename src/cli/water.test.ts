import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROJECT_ROOT, runBilan } from './testing/run-bilan.ts'

const folder = mkdtempSync(join(tmpdir(), 'bilan-water-'))
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

beforeAll(async () => {
  // The first call may build.
  await runBilan(['--version'])
})
afterAll(() => rmSync(folder, { recursive: true }))

/** V1, V5 and V12 of the vectors, and what goes wrong in files. */
const SECTIONS = `断面名称,监测时间,pH（无量纲）,溶解氧,高锰酸盐指数(mg/L),化学需氧量,五日生化需氧量,氨氮(μg/L),总磷,挥发酚,石油类,总氮
汶水路桥,2024-02,8,9.5,3.2,12,2.8,590,0.11,0.0004,0.005,2.56
江场西路,2024-02,8,11.5,3.8,16,3.0,70,0.04,0.0004,<0.01,0.35
黑山头,2007-02,7.25,.03,4.5,--,/,630,,0.0003L,,
`

interface Line {
  readonly [key: string]: unknown
}
const lines = (stdout: string): readonly Line[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('bilan water classify', () => {
  it('answers a line a row: class, what determines it, and the target', async () => {
    const path = file('断面.csv', SECTIONS)
    const { code, stdout, stderr } = await runBilan(['water', 'classify', '--json', '--target', 'II', path])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [first, second, third] = lines(stdout)
    expect(first).toMatchObject({ section: '汶水路桥', time: '2024-02', class: 'Ⅲ', determinedBy: ['氨氮', '总磷'] })
    expect(first).toMatchObject({ standard: 'GB 3838-2002', attains: false, mainPollutants: [] })
    expect(first).toMatchObject({
      overTarget: [
        { factor: '氨氮', multiple: 0.2 },
        { factor: '总磷', multiple: 0.1 },
      ],
    })
    expect(second).toMatchObject({ class: 'Ⅲ', determinedBy: ['化学需氧量'] })
    expect(second).toMatchObject({ perFactor: { 石油类: { value: 0.005, class: 'Ⅰ', belowDetection: true } } })
    expect(third).toMatchObject({ class: '劣Ⅴ', mainPollutants: [{ factor: '溶解氧', multiple: null }] })
  })

  it('reads English heads, standard input and lake limits', async () => {
    const input = 'section,time,DO,CODMn,NH3-N,TP(mg/L),TN,F\nA,2024-01,8.9,3.2,0.11,0.03,2.56,1\n'
    const river = await runBilan(['water', 'classify', '--json', '-'], { input })
    expect(lines(river.stdout)[0]).toMatchObject({
      ...{ section: 'A', time: '2024-01', class: 'Ⅱ' },
      perFactor: { 氟化物: { value: 1 } },
    })
    const lake = await runBilan(['water', 'classify', '--json', '--lake', '-'], { input })
    expect(lines(lake.stdout)[0]).toMatchObject({ class: 'Ⅲ', reference: { 总氮: { class: '劣Ⅴ' } } })
  })

  it('prints a table of more rows than a call takes arguments', async () => {
    const input = `Section Name,DO\n${'A,8\n'.repeat(130_000)}`
    const { code, stdout } = await runBilan(['water', 'classify', '-'], { input })
    expect([code, stdout.trimEnd().split('\n').length]).toEqual([0, 130_001])
  })

  it('says what it could not read and gives such a row no class', async () => {
    const path = file('错.csv', '断面,溶解氧,氨氮\n甲,8,0.1\n乙,abc,0.1\n丙,8,-0.1\n丁,--,\n')
    const { code, stdout, stderr } = await runBilan(['water', 'classify', '--json', path])
    expect(code).toBe(1)
    expect(lines(stdout).map((line) => line.class)).toEqual(['Ⅰ', null, null, null])
    expect(lines(stdout)[3]).toMatchObject({ reason: '没有可评价的项目' })
    expect(stderr).toContain('[NUMBER_UNREADABLE]')
    expect(stderr).toContain('[NUMBER_NEGATIVE]')
    expect(stderr).toMatch(/第 3 行/)
  })

  it('says which column it does not know, and reads the others', async () => {
    const input = 'section,DO,COD_Mangan\nA,8,20\n'
    const { code, stdout, stderr } = await runBilan(['water', 'classify', '--json', '-'], { input })
    expect([code, lines(stdout)[0]?.class]).toEqual([0, 'Ⅰ'])
    expect(stderr).toMatch(/COD_Mangan.*\[COLUMN_UNMAPPED\]/)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('takes detection limits from a row of the table, and means below it for no section', async () => {
    const input = '断面,溶解氧,汞\n甲,8,未检出\n检出限,,0.00004\n平均值,8,0.5\n'
    const { code, stdout, stderr } = await runBilan(['water', 'classify', '--json', '-'], { input })
    expect(code).toBe(0)
    expect(lines(stdout)).toHaveLength(1)
    expect(stderr).toMatch(/第 4 行.*“平均值”.*\[ROW_NOT_DATA\]/)
    expect(lines(stdout)[0]).toMatchObject({ class: 'Ⅰ', perFactor: { 汞: { value: 0.00002, belowDetection: true } } })
  })

  it.each([
    ['a unit nobody knows', '断面,氨氮(kg/h)\n甲,1\n', 'UNIT_UNKNOWN'],
    ['one factor twice', '断面,氨氮,NH3-N\n甲,1,2\n', 'COLUMN_TWICE'],
    [
      'micrograms under a head without a unit',
      '断面,氨氮,总磷\n甲,1500,300\n乙,1200,250\n丙,800,310\n',
      'UNIT_LIKELY_WRONG',
    ],
    ['no factor at all', '甲,乙\n1,2\n', 'FORM_UNKNOWN'],
    ['an empty file', '', 'FILE_EMPTY'],
  ])('refuses %s', async (_, text, code) => {
    const answer = await runBilan(['water', 'classify', '--json', '-'], { input: text })
    expect({ code: answer.code, stdout: answer.stdout }).toEqual({ code: 1, stdout: '' })
    expect(answer.stderr).toContain(`[${code}]`)
  })

  it('prints a table, in either language', async () => {
    const path = file('表.csv', SECTIONS)
    const chinese = await runBilan(['water', 'classify', path])
    expect(chinese.stdout).toMatch(/断面 +时间 +类别 +决定因子 +主要污染指标/)
    const english = await runBilan(['water', 'classify', path, '--lang', 'en'])
    expect(english.stdout).toMatch(/Section +Time +Class +Determined by/)
    expect(english.stdout).toContain('Ammonia nitrogen')
  })

  it('shows where a published class differs, and where rounding first would make a difference', async () => {
    const input = '断面,高锰酸盐指数,总磷,水质类别\n甲,4.04,0.05,III类\n乙,3,0.32,劣Ⅴ类\n'
    const { stdout } = await runBilan(['water', 'classify', '--json', '-'], { input })
    expect(lines(stdout)[0]).toMatchObject({ class: 'Ⅲ', published: 'Ⅲ', agrees: true, classWhenRounded: 'Ⅱ' })
    expect(lines(stdout)[1]).toMatchObject({ class: 'Ⅴ', published: '劣Ⅴ', agrees: false })
    const rounded = await runBilan(['water', 'classify', '--json', '--rounded', '-'], { input })
    expect(lines(rounded.stdout)[0]).toMatchObject({ class: 'Ⅱ', classAsMeasured: 'Ⅲ' })
  })

  it('lets oxygen be Ⅰ by saturation only when told to', async () => {
    const input = '断面,水温(℃),溶解氧\n甲,28,7.2\n'
    const plain = await runBilan(['water', 'classify', '--json', '-'], { input })
    const saturated = await runBilan(['water', 'classify', '--json', '--saturation', '-'], { input })
    expect([lines(plain.stdout)[0]?.class, lines(saturated.stdout)[0]?.class]).toEqual(['Ⅱ', 'Ⅰ'])
  })

  it.each(['2', '2类', 'ii', 'Ⅱ', '２'])('takes %s for class Ⅱ', async (target) => {
    const { stdout } = await runBilan(['water', 'classify', '--json', '--target', target, '-'], { input: SECTIONS })
    expect(lines(stdout)[0]).toMatchObject({ target: 'Ⅱ', attains: false })
  })

  it('answers a target that is no class with exit code 2', async () => {
    const { code, stderr } = await runBilan(['water', 'classify', '--target', 'VI', '-'], { input: SECTIONS })
    expect(code).toBe(2)
    expect(stderr).toContain('“--target”的取值不对')
  })
})

describe('bilan water tli', () => {
  it('gives index, grade and parts, whatever the printed units', async () => {
    const input = '点位,叶绿素a(mg/m³),总磷,总氮,透明度(m),高锰酸盐指数\n湖心,26,0.1,1.5,0.5,6\n湖湾,26,0.1,1.5,,6\n'
    const { code, stdout } = await runBilan(['water', 'tli', '--json', '-'], { input })
    expect(code).toBe(0)
    expect(lines(stdout)[0]).toMatchObject({ section: '湖心', rounded: 58.6, grade: '轻度富营养' })
    expect(lines(stdout)[1]).toMatchObject({ index: null, grade: null, reason: '缺少透明度' })
  })

  it('asks for the unit of transparency and chlorophyll', async () => {
    const input = '点位,叶绿素a,总磷,总氮,透明度,高锰酸盐指数\n湖心,26,0.1,1.5,0.5,6\n'
    const { code, stderr } = await runBilan(['water', 'tli', '-'], { input })
    expect(code).toBe(1)
    expect(stderr.match(/UNIT_UNKNOWN/g)).toHaveLength(2)
  })
})

describe('bilan water lake', () => {
  it('judges the means over the points of a lake', async () => {
    const input = '点位,总磷,总氮,叶绿素a(μg/L),透明度(cm),高锰酸盐指数\n湖心,0.02,1,5,100,4\n湖湾,0.08,1,15,100,4\n'
    const { code, stdout } = await runBilan(['water', 'lake', '--json', '-'], { input })
    expect(code).toBe(0)
    expect(lines(stdout)[0]).toMatchObject({ points: 2, class: 'Ⅲ', rounded: 48, grade: '中营养' })
    const text = await runBilan(['water', 'lake', '-'], { input })
    expect(text.stdout).toContain('综合营养状态指数 48.0，中营养')
  })
})

describe('bilan water black-odour', () => {
  const input = '点位,透明度(cm),溶解氧,氧化还原电位(mV),氨氮\n1号,30,3,100,2\n2号,20,1.5,30,9\n3号,5,0.1,-250,18\n'

  it('grades readings, points and the water body', async () => {
    const { stdout } = await runBilan(['water', 'black-odour', '--json', '-'], { input })
    const all = lines(stdout)
    expect(all.filter(({ kind }) => kind === 'reading').map(({ grade }) => grade)).toEqual([
      '非黑臭',
      '轻度黑臭',
      '重度黑臭',
    ])
    expect(all.filter(({ kind }) => kind === 'point')).toHaveLength(3)
    expect(all.at(-1)).toMatchObject({ kind: 'body', grade: '轻度黑臭' })
  })

  it('has no levels for rural waters, and another limit of ammonia', async () => {
    const { stdout } = await runBilan(['water', 'black-odour', '--rural', '--json', '-'], { input })
    expect(lines(stdout).map(({ grade }) => grade)).toEqual(['非黑臭', '黑臭', '黑臭'])
  })
})

describe('bilan water basin', () => {
  const rows = (classes: readonly number[]): string =>
    `断面,总磷\n${classes.map((tp, index) => `${index + 1}号断面,${tp}`).join('\n')}\n`

  it('judges five sections by shares, and says what has changed', async () => {
    const before = file('去年.csv', rows([0.1, 0.1, 0.1, 0.3, 0.5]))
    const after = file('今年.csv', rows([0.1, 0.1, 0.1, 0.1, 0.3]))
    const { code, stdout } = await runBilan(['water', 'basin', '--json', after, '--before', before])
    expect(code).toBe(0)
    expect(lines(stdout)[0]).toMatchObject({ method: 'shares', goodPercent: 80, status: '良好', change: '明显好转' })
    const table = await runBilan(['water', 'basin', after])
    expect(table.stdout).toContain('5 个断面，Ⅰ～Ⅲ类占 80.0%，劣Ⅴ类占 0.0%，水质良好')
  })

  it('judges fewer by their means', async () => {
    const { stdout } = await runBilan(['water', 'basin', '-'], { input: rows([0.1, 0.1, 0.3]) })
    expect(stdout).toContain('3 个断面（不足 5 个，按各断面均值评价）：Ⅲ类，水质良好')
  })
})

const REAL = join(PROJECT_ROOT, '../shared/data/water/guangxi_sections_4h_202607.csv')

describe('a real section file', () => {
  it.skipIf(!existsSync(REAL))(
    '(../shared/data, absent on other machines) is classified row by row in order',
    async () => {
      const { code, stdout } = await runBilan(['water', 'classify', '--json', REAL])
      expect(code).toBe(0)
      const all = lines(stdout)
      expect(all).toHaveLength(1596)
      expect(all.filter(({ agrees }) => agrees === true)).toHaveLength(1583)
      expect(all[0]).toMatchObject({ section: '三滩', time: '2026-07-01 20:00', class: 'Ⅲ', published: 'Ⅲ' })
    },
  )
})
