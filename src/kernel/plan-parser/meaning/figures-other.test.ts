import { describe, expect, it } from 'vitest'
import { meaningLexicon } from '#packs/lexicon/meaning.ts'
import { figureWords } from './testing/figure-words.ts'

/** An invented clause of a plan for 2025 and what a careful reader takes from it. */
type Reading = readonly [clause: string, read: readonly string[]]

const THRESHOLDS: readonly Reading[] = [
  ['对35蒸吨/小时及以下燃煤锅炉实施淘汰。', ['threshold: <= 35蒸吨/小时']],
  ['对存栏500头以上的生猪规模养殖场开展全面排查。', ['threshold: >= 500头']],
  ['对使用年限超过10年的老旧燃气锅炉进行安全评估。', ['threshold: > 10年']],
  ['对PM2.5浓度连续3个月超过40微克/立方米的乡镇进行约谈。', ['threshold: > 40微克/立方米']],
  ['当AQI超过200时启动应急响应。', ['threshold: > 200']],
  ['建筑面积5000平方米以上的施工工地全部安装扬尘在线监测设备。', ['threshold: >= 5000平方米', 'coverage: = 100%']],
  ['高考期间考点周边500米范围内禁止夜间施工。', ['threshold: <= 500米']],
  ['处2万元以上20万元以下罚款。', ['threshold: >= 2万元', 'threshold: < 20万元']],
  ['加大对35岁以下青年科技人员扶持培养力度。', ['threshold: < 35岁']],
  ['处理规模1万吨/日以上的污水处理厂出水水质达到一级A标准。', ['threshold: >= 1万吨/日']],
  ['医疗机构污水处理设施（床位数20张以上）全部正常运行。', ['threshold: >= 20张', 'coverage: = 100%']],
  ['乡镇污水厂负荷率不低于60%（处理规模500吨/日以下的除外）。', ['乡镇污水厂负荷率 >= 60%', 'threshold: >= 500吨/日']],
  ['设置围挡高度不低于2.5米。', ['threshold: >= 2.5米']],
  ['含水率80%以上的污泥不得进入填埋场。', ['threshold: >= 80%']],
  ['禁止销售厚度小于0.025毫米的塑料购物袋。', ['threshold: < 0.025毫米']],
  ['服务人口1000人以上的水源地开展例行监测。', ['threshold: >= 1000人']],
]

const FREQUENCIES: readonly Reading[] = [
  ['每季度至少开展1次联合执法检查，每年不少于4次。', ['frequency: 每季度至少开展1次', 'frequency: >= 4次']],
  ['河湖长每月巡河不少于2次，主干道每日洒水不少于4次。', ['frequency: >= 2次', 'frequency: >= 4次']],
  ['监测频次为每半年一次。', ['frequency: 每半年一次']],
  ['县大气办每月通报一次各乡镇空气质量排名。', ['frequency: 每月通报一次']],
  ['对12个县控断面每季度监测1次。', ['frequency: 每季度监测1次']],
]

const RETENTIONS: readonly Reading[] = [
  ['危险废物管理台账保存期限不得少于5年。', ['retention: >= 5年']],
  ['电子监管档案至少保存10年，视频资料留存时间不少于90天。', ['retention: >= 10年', 'retention: >= 90天']],
  ['执法记录仪影像资料保存6个月以上。', ['retention: >= 6个月']],
]

const COVERAGES: readonly Reading[] = [
  ['实现城乡生活垃圾处理体系全覆盖。', ['coverage: = 100%']],
  ['落实施工工地“六个百分之百”和“7个100%”要求。', ['coverage: = 100%', 'coverage: = 100%']],
  ['所有规模养殖场按规定配套粪污处理设施。', ['coverage: = 100%']],
  ['将符合条件的企业全部纳入应急减排清单。', ['coverage: = 100%']],
]

const REFERENCES: readonly Reading[] = [
  ['按照《方案》提出的10个关键环节开展排查整治。', ['reference: 10个']],
  ['2024年，全县优良天数比率为95.3%，PM2.5年均浓度为29微克/立方米。', ['reference: 95.3%', 'reference: 29微克/立方米']],
  ['截至2024年底，已建成乡镇污水处理厂12座。', ['reference: 12座']],
  [
    '2024年全县PM2.5浓度为33微克/立方米，2025年控制在31微克/立方米以内。',
    ['PM2.5浓度 <= 31微克/立方米 in 全县 by 2025-12-31', 'reference: 33微克/立方米'],
  ],
]

const NO_FIGURES: readonly Reading[] = [
  ['按照“三个一批”要求，落实“双随机、一公开”和“三线一单”。', []],
  ['推进PM2.5和O3协同控制，实施国六b排放标准。', []],
  ['根据《产业结构调整指导目录（2024年本）》（国发〔2023〕24号）和GB 3838-2002要求执行。', []],
  ['第一阶段（2025年4月—6月）摸底，第二阶段（7月—10月）整治。', []],
  ['落实8项重点任务，坚持两手抓，健全县、乡两级体系。', []],
  ['自2025年7月1日起实施。', []],
  ['拨打12369举报热线。', []],
  ['污染物排放符合国家标准要求，污染治理设施稳定达标。', []],
  ['采购油气回收三项检测仪等设备。', []],
  ['推进农村千人以上饮用水水源地建设。', []],
  ['G209国道沿线和110千伏线路附近禁止焚烧。', []],
  ['推进园区“一企一策”、乡镇“一村一档”。', []],
  ['依据第三十七条第二款予以处罚。', []],
  ['对参加培训的人员分2年给予补贴，连续3年每年给予资助。', []],
  ['进一步提高秸秆离田率，不断提升水质达标率。', []],
]

describe('a bound that picks out objects is a threshold', () => {
  it.each(THRESHOLDS)('reads %s', (clause, read) => {
    expect(figureWords(clause, meaningLexicon)).toEqual(read)
  })
})

describe('a frequency is a rhythm, and a number when it is more than once', () => {
  it.each(FREQUENCIES)('reads %s', (clause, read) => {
    expect(figureWords(clause, meaningLexicon)).toEqual(read)
  })
})

describe('a retention period is no target', () => {
  it.each(RETENTIONS)('reads %s', (clause, read) => {
    expect(figureWords(clause, meaningLexicon)).toEqual(read)
  })
})

describe('the whole of something is coverage', () => {
  it.each(COVERAGES)('reads %s', (clause, read) => {
    expect(figureWords(clause, meaningLexicon)).toEqual(read)
  })
})

describe('what others wrote or what has been is a reference', () => {
  it.each(REFERENCES)('reads %s', (clause, read) => {
    expect(figureWords(clause, meaningLexicon)).toEqual(read)
  })
})

describe('dates, names, ordinals and slogans are no figures', () => {
  it.each(NO_FIGURES)('reads %s', (clause, read) => {
    expect(figureWords(clause, meaningLexicon)).toEqual(read)
  })
})
