/** 任务语料 — plans of invented counties, written from lists of words by a fixed seed; read like those of the samples. */

const UNITS = [
  '县生态环境局',
  '县农业农村局',
  '县住房和城乡建设局',
  '县交通运输局',
  '县水利局',
  '县市场监督管理局',
  '县公安局',
  '县自然资源局',
  '县发展和改革局',
  '县财政局',
  '县应急管理局',
  '县林业局',
  '县卫生健康局',
  '县城市管理综合执法局',
  '县工业和信息化局',
  '县教育局',
]
const OBJECTS = [
  '燃煤锅炉',
  '工业炉窑',
  '挥发性有机物',
  '秸秆露天焚烧',
  '施工扬尘',
  '餐饮油烟',
  '柴油货车',
  '非道路移动机械',
  '加油站油气回收设施',
  '畜禽养殖粪污',
  '农村生活污水',
  '饮用水水源地',
  '入河排污口',
  '黑臭水体',
  '城镇污水处理厂',
  '园区雨污管网',
  '砖瓦企业',
  '水泥企业',
  '汽修行业',
  '印刷企业',
  '渣土运输车辆',
  '烟花爆竹燃放',
  '露天矿山',
  '生物质锅炉',
  '危险废物',
  '医疗废物',
  '河道采砂',
  '水产养殖尾水',
  '重点排污单位',
  '自动监测设备',
]
const ACTIONS = [
  '排查整治',
  '淘汰更新',
  '深度治理',
  '清洁能源替代',
  '全流程管控',
  '规范化建设',
  '监督检查',
  '在线监控',
  '信息公开',
  '分级管理',
  '错峰生产',
  '综合利用',
  '溯源整改',
  '动态清零',
  '提标改造',
  '联合执法',
]
const MANNERS = ['持续推进', '全面开展', '严格落实', '有序组织', '进一步强化', '加快实施', '统筹做好', '巩固提升']
const TAILS = [
  '建立问题清单、责任清单和整改台账',
  '对发现的问题限期整改并跟踪销号',
  '确保污染物稳定达标排放',
  '推动形成长效管护机制',
  '落实网格化巡查和属地管理责任',
  '按照环大气〔2021〕65号文件要求抓好落实',
  '加强部门协同和信息共享',
  '做好PM2.5与O3协同控制',
  '完善VOCs源头替代和末端治理措施',
  '对整改不力的单位予以通报',
]
const DEADLINES = [
  '2024年6月底前，',
  '2024年9月30日前，',
  '2024年10月底前，',
  '2024年11月15日前，',
  '2024年12月底前，',
  '2024年底前，',
  '每季度末前，',
  '每月，',
  '全年，',
  '根据上级工作部署，',
  '',
  '',
]
const GOALS = ['治理率达到95%以上', '整改完成率达到100%', '覆盖率不低于90%', '排放量较上年下降5%', '合格率力争达到98%']
const SECTIONS = '一 二 三 四 五 六 七 八 九 十'.split(' ')

export type Random = () => number

/** Numbers in [0, 1), the same after the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function oneOf(list: readonly string[], random: Random): string {
  return list[Math.floor(random() * list.length)] ?? ''
}

function sentence(random: Random): string {
  const start = `${oneOf(DEADLINES, random)}${oneOf(MANNERS, random)}${oneOf(OBJECTS, random)}${oneOf(ACTIONS, random)}`
  const goal = random() < 0.3 ? `，${oneOf(GOALS, random)}` : ''
  return `${start}${goal}，${oneOf(TAILS, random)}。`
}

function task(no: number, random: Random): string {
  const title = `${oneOf(MANNERS, random)}${oneOf(OBJECTS, random)}${oneOf(ACTIONS, random)}`
  const sentences = Array.from({ length: 2 + Math.floor(random() * 4) }, () => sentence(random)).join('')
  const supporting = [oneOf(UNITS, random), oneOf(UNITS, random)]
  const units = `牵头单位：${oneOf(UNITS, random)}；配合单位：${[...new Set(supporting)].join('、')}；责任单位：各乡镇人民政府`
  return `${no}.${title}。${sentences}（${units}）`
}

/** 一份计划 — in ten sections, as a text that the parser reads. */
export function planText(seed: number, tasks: number): string {
  const random = seededRandom(seed)
  const title = `青山县2024年度第${seed}片区大气污染防治工作计划`
  const body = SECTIONS.map((section) => {
    const items = Array.from({ length: tasks / SECTIONS.length }, (_, at) => task(at + 1, random))
    return `（${section}）${oneOf(MANNERS, random)}${oneOf(OBJECTS, random)}${oneOf(ACTIONS, random)}\n${items.join('\n')}`
  })
  return `${title}\n\n一、总体要求\n全县优良天数比率不低于93.5%。\n\n二、主要任务\n\n${body.join('\n\n')}\n`
}

/** 检索词 — what people type: parts of words, whole words, two words, Latin and digits, document numbers, single characters. */
export function searchQueries(count: number): readonly string[] {
  const random = seededRandom(2024)
  const part = (word: string): string => {
    const length = Math.min(word.length, 2 + Math.floor(random() * 3))
    const from = Math.floor(random() * (word.length - length + 1))
    return word.slice(from, from + length)
  }
  const kinds: readonly (() => string)[] = [
    () => part(oneOf(OBJECTS, random)),
    () => oneOf(OBJECTS, random),
    () => `${oneOf(OBJECTS, random)} ${oneOf(ACTIONS, random)}`,
    () => `${part(oneOf(UNITS, random))} ${part(oneOf(OBJECTS, random))}`,
    () =>
      `${oneOf(['PM2.5', 'vocs', 'ＶＯＣｓ', '〔2021〕65号', '95%', '2024年11月'], random)} ${part(oneOf(OBJECTS, random))}`,
    () => `${oneOf(MANNERS, random)}${oneOf(OBJECTS, random)}${oneOf(ACTIONS, random)}`,
    () => oneOf([...oneOf(OBJECTS, random)], random),
    () => `${part(oneOf(OBJECTS, random))}${part(oneOf(ACTIONS, random))}`,
  ]
  const queries = new Set<string>()
  for (let at = 0; queries.size < count; at += 1) queries.add((kinds[at % kinds.length] ?? kinds[0])?.() ?? '')
  return [...queries]
}
