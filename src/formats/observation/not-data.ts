import { plainText } from './plain-text.ts'

/** Rows of office tables that sum up, limit or sign: their first cell begins so. */
const NOT_DATA = new RegExp(
  `^(?:${[
    '合计|小计|总计|平均|均值|月均|年均|最大值|最小值|最高值|最低值|标准值|标准限值|限值|评价标准|[ⅠⅡⅢⅣⅤIV]+类标准|超标率|达标率|样品数',
    '检出限|方法检出限|最低检出|备注|注[:：]|说明[:：]|填报人|审核人|填表人|填报单位|制表|单位负责人|数据来源|单位[:：]',
  ].join('|')})`,
  'u',
)
const LIMITS = /^(?:方法)?(?:最低)?检出限/u

/** 非数据行 — a summary, a limit, a remark or a signature; also a heading that spans the table. */
export function isNotData(cells: readonly string[]): boolean {
  const texts = new Set(cells.filter((cell) => cell !== ''))
  const [first = ''] = texts
  return NOT_DATA.test(plainText(first)) || (texts.size === 1 && Number.isNaN(Number(first)))
}

/** 检出限行 — a row that gives the detection limit of each column. */
export function isLimitRow(cells: readonly string[]): boolean {
  return LIMITS.test(plainText(cells.find((cell) => cell !== '') ?? ''))
}
