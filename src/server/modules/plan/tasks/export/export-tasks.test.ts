import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PlanOffice, QINGSHI_PLAN } from '#server/modules/plan/testing/plan-office.ts'
import { instant, startTestServer, type TestServer } from '#server/testing/test-server.ts'

let server: TestServer
let office: PlanOffice
let demo: PlanOffice

type Query = Readonly<Record<string, string>>

const ask = (query: Query, from = office) =>
  from.client.ask('exportTasks', { params: { county: from.county.slug }, query })

async function download(query: Query, from = office): Promise<{ name: string; bytes: Buffer }> {
  const answer = await ask(query, from)
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
  expect(answer.headers['content-type']).toBe('application/octet-stream')
  const disposition = String(answer.headers['content-disposition'])
  expect(disposition).toMatch(/^attachment; /)
  return { name: decodeURIComponent(disposition.split("UTF-8''")[1] ?? ''), bytes: answer.rawPayload }
}

async function sheetOf(query: Query, from = office): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook()
  const { bytes } = await download({ ...query, format: 'xlsx' }, from)
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

const textsOf = (row: ExcelJS.Row): readonly string[] =>
  Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1).text)

async function unitId(name: string): Promise<string> {
  const { units } = (await office.ask('listUnits')).json<{ units: { id: string; name: string }[] }>()
  return units.find((unit) => unit.name === name)?.id ?? ''
}

beforeAll(async () => {
  server = await startTestServer()
  office = await PlanOffice.open(server)
  await office.import(QINGSHI_PLAN)
  const asOf = instant('2024-10-15T08:00:00+08:00')
  demo = await PlanOffice.open(server, { isDemo: true, asOf })
  await demo.import(QINGSHI_PLAN)
})
afterAll(() => server.close())

describe('the exported list of tasks', () => {
  it('is named after county and day', async () => {
    expect((await download({ format: 'csv' })).name).toBe('青石县任务清单（截至2024-10-15）.csv')
    expect((await download({ format: 'xlsx', plan: '2024' })).name).toBe(
      '青石县2024年度大气污染防治工作计划任务清单（截至2024-10-15）.xlsx',
    )
    expect((await download({ format: 'csv', language: 'en' }, demo)).name).toBe(
      'Tasks Test County as of 2024-10-15 (demonstration).csv',
    )
  })

  it('stands in a workbook as an office prints it', async () => {
    const sheet = await sheetOf({})
    expect(sheet.getCell('A1').text).toBe('青石县任务清单')
    expect(textsOf(sheet.getRow(2))[0]).toBe('填报单位：青石县')
    expect(textsOf(sheet.getRow(2)).at(-1)).toBe('填报日期：2024年10月15日')
    expect(sheet.getCell('A3').text).toBe('截至2024年10月15日，共 10 项')
    expect(textsOf(sheet.getRow(4))).toEqual([
      ...['序号', '计划', '任务编号', '所属部分', '任务', '任务内容'],
      ...['牵头单位', '配合单位', '责任单位', '完成时限', '到期日', '状态', '目标'],
    ])
    expect(textsOf(sheet.getRow(6))).toEqual([
      ...['2', '青石县2024年度大气污染防治工作计划', 'A-1-1', '二、主要任务 （一）优化产业结构', '淘汰落后产能'],
      '2024年9月底前，完成两座砖瓦窑关停，淘汰落后产能不少于12万吨。',
      ...['县发展改革局、县科技工贸局', '—', '各乡镇人民政府', '2024年9月底前'],
      ...[sheet.getCell('K6').text, '时限已过', '砖瓦窑关停：两座；淘汰落后产能：不少于12万吨'],
    ])
    expect(sheet.getCell('K6').value).toEqual(new Date('2024-09-30T00:00:00Z'))
    expect(sheet.getCell('H7').text).toBe('县财政局等')
    expect(sheet.getRow(sheet.rowCount).getCell(1).text).toMatch(/^填报人：/)
    expect(sheet.rowCount).toBe(4 + 10 + 1)
  })

  it('is the list under its filters, of a unit with its role', async () => {
    const unit = await unitId('县财政局')
    const sheet = await sheetOf({ unit })
    expect(sheet.getCell('A1').text).toBe('青石县 县财政局任务清单')
    expect(sheet.getCell('A2').text).toBe('填报单位：县财政局')
    expect(sheet.getCell('A3').text).toBe('截至2024年10月15日，共 2 项')
    const roles = [5, 6].map((row) => [sheet.getCell(row, 3).text, sheet.getCell(row, 7).text])
    expect(sheet.getCell(4, 7).text).toBe('本单位职责')
    expect(roles).toEqual([
      ['A-1-2', '配合'],
      ['A-1-3', '责任'],
    ])
    expect((await sheetOf({ q: '渣土　运输' })).getCell('A3').text).toBe(
      '截至2024年10月15日，共 1 项；检索：渣土　运输',
    )
  })

  it('of one plan names it in the title, and not in every row', async () => {
    const sheet = await sheetOf({ plan: '2024' })
    expect(sheet.getCell('A1').text).toBe('青石县2024年度大气污染防治工作计划任务清单')
    expect(textsOf(sheet.getRow(4)).slice(0, 3)).toEqual(['序号', '任务编号', '所属部分'])
  })

  it('speaks English around the words of the plan', async () => {
    const sheet = await sheetOf({ language: 'en' })
    expect(sheet.getCell('A1').text).toBe('Tasks: Test County')
    expect(textsOf(sheet.getRow(4)).slice(0, 5)).toEqual(['No.', 'Plan', 'Task no.', 'Section', 'Task'])
    expect(sheet.getCell('E6').text).toBe('淘汰落后产能')
    expect(sheet.getCell('L6').text).toBe('Deadline passed')
  })

  it('of a demonstration county says so at the top, in every row and in its name', async () => {
    const sheet = await sheetOf({}, demo)
    expect(textsOf(sheet.getRow(3)).at(-1)).toBe('演示数据，虚构县')
    expect(textsOf(sheet.getRow(4)).at(-1)).toBe('数据性质')
    for (let row = 5; row <= 14; row += 1) expect(textsOf(sheet.getRow(row)).at(-1)).toBe('演示数据，虚构县')
    expect((await download({ format: 'xlsx' }, demo)).name).toMatch(/演示数据\.xlsx$/)
  })

  it('has the same rows as CSV', async () => {
    const text = (await download({ format: 'csv' })).bytes.toString()
    const lines = text.split('\r\n')
    expect(lines[0]).toMatch(/^\uFEFF序号,计划,任务编号,/)
    expect(lines[2]).toMatch(/^2,青石县2024年度大气污染防治工作计划,A-1-1,.*,2024-09-30,时限已过,/)
    expect(lines).toHaveLength(1 + 10 + 1)
  })

  it('of nothing has its heads', async () => {
    expect((await download({ format: 'csv', q: '没有这样的词' })).bytes.toString().split('\r\n')).toHaveLength(2)
    expect((await sheetOf({ q: '没有这样的词' })).getCell('A3').text).toMatch(/共 0 项/)
  })

  it.each([
    [{ format: 'pdf' }, 400, 'VALIDATION_FAILED'],
    [{}, 400, 'VALIDATION_FAILED'],
    [{ format: 'csv', plan: '1999' }, 404, 'PLAN_NOT_FOUND'],
  ])('is refused for %j', async (query, status, code) => {
    expect((await ask(query)).json()).toMatchObject({ status, code })
  })
})
