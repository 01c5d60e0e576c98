import { describe, expect, it } from 'vitest'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { planText } from '../text/plan-text.ts'
import { readPlaces } from './places.ts'
import { readUnitList } from './unit-list.ts'

const places = readPlaces(['澜州市青石县2024年度水污染防治工作计划'])

function read(text: string) {
  const source = planText(text, planLexicon.structure)
  return readUnitList({ start: 0, end: text.length }, { source, places })
}
const names = (text: string): readonly string[] => read(text).units.map(({ name }) => name)

describe('a list of units', () => {
  it.each([
    ['县科技工贸信息化局、工业区管委会', ['县科技工贸信息化局', '县工业区管委会']],
    ['县发展改革局、市场监管局', ['县发展改革局', '县市场监管局']],
    ['县水利局，财政局', ['县水利局', '财政局']],
    ['市财政局、发展改革委；各区县', ['市财政局', '市发展改革委', '各区县']],
    ['自治区发展改革委、生态环境厅', ['自治区发展改革委', '自治区生态环境厅']],
    ['县委组织部、宣传部、县教育局、财政局', ['县委组织部', '县委宣传部', '县教育局', '县财政局']],
    ['县水利局、青石生态环境局、农业农村局', ['县水利局', '青石生态环境局', '县农业农村局']],
    ['县水利局、东河镇、城南街道、华侨管理区', ['县水利局', '东河镇', '城南街道', '华侨管理区']],
  ])('%j hands the county prefix on within its run', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    ['县自然资源和规划局、文化和旅游局', ['县自然资源和规划局', '县文化和旅游局']],
    ['县水利局和县财政局', ['县水利局', '县财政局']],
    ['县人民政府及各乡镇', ['县人民政府', '各乡镇']],
    ['中央和国家机关工委、国管局', ['中央和国家机关工委', '国管局']],
    ['各地区各有关部门', ['各地区', '各有关部门']],
  ])('%j is cut at 和 and 及 only between whole names', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    '各区、县级市',
    '各镇、街道',
    '各省、自治区、直辖市人民政府',
    '各市、县（市、区）人民政府',
    '各乡镇（华侨管理区）',
    '县大气办各成员单位',
    '涉及城镇污水处理设施的乡镇',
    '本计划中所有牵头单位',
    '县直各有关单位',
    '国务院有关部门',
    '各级党委和政府',
  ])('%s stays one set', (text) => {
    expect(read(text).units.map(({ name, kind }) => [name, kind])).toEqual([[text, 'set']])
  })

  it.each(['县水利局、县财政局等', '县水利局、县财政局等部门', '县水利局、县财政局等有关单位', '县水利局等和县财政局'])(
    '%j is open',
    (text) => {
      expect(names(text)).toEqual(['县水利局', '县财政局'])
      expect(read(text).openAt).not.toBeNull()
    },
  )

  it.each([
    ['县水利局\n县财政局', ['县水利局', '县财政局']],
    ['县住房城乡建\n设局、财政局', ['县住房城乡建设局', '县财政局']],
    ['县水利局 县财政局', ['县水利局', '县财政局']],
    ['县水利局、\n县财政局', ['县水利局', '县财政局']],
  ])('%j is read over broken lines', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each(['无', '—', '/', '', '下同', '排在第一位的部门为牵头部门'])('%j names nobody', (text) => {
    expect(names(text)).toEqual([])
  })

  it('sets times apart', () => {
    const list = read('县水利局、县财政局，2024年6月底前完成')
    expect(list.units).toHaveLength(2)
    expect(list.times).toHaveLength(1)
  })

  it.each([
    ['青石生态环境局', 'verticalAgency'],
    ['县气象局', 'verticalAgency'],
    ['东河镇', 'township'],
    ['华侨管理区', 'managementArea'],
    ['县工业区管委会', 'department'],
    ['县委宣传部', 'partyOrgan'],
    ['县人民政府', 'office'],
    ['县大气办', 'office'],
    ['证监会', 'department'],
    ['张三', null],
    ['完成上级任务', null],
  ])('%s is of kind %s', (text, kind) => {
    expect(read(text).units[0]?.kind).toBe(kind)
  })
})
