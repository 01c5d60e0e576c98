import type { DocumentHead } from '#kernel/plan/model.ts'

/** Levels: 1 province, 2 prefecture, 3 county; a 市 is of level 2, or of level 3 below another 市 or 州. */
interface PlaceEnding {
  readonly word: string
  readonly level: 1 | 2 | 3
  /** Characters in front of it: 莫力达瓦达斡尔族自治旗 has eight, a plain 县 or 区 hardly ever more than four. */
  readonly longestStem: number
}

const ENDINGS: readonly PlaceEnding[] = [
  { word: '自治区', level: 1, longestStem: 6 },
  { word: '自治州', level: 2, longestStem: 12 },
  { word: '自治县', level: 3, longestStem: 14 },
  { word: '自治旗', level: 3, longestStem: 8 },
  { word: '地区', level: 2, longestStem: 4 },
  { word: '省', level: 1, longestStem: 3 },
  { word: '盟', level: 2, longestStem: 4 },
  { word: '市', level: 2, longestStem: 5 },
  { word: '县', level: 3, longestStem: 5 },
  { word: '区', level: 3, longestStem: 4 },
  { word: '旗', level: 3, longestStem: 6 },
]
const LONGEST_STEM = 14

const PROVINCE =
  /^(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)(?!省|市|[\u4e00-\u9fff]{0,4}自治区)(?=[\u4e00-\u9fff]{2})/
/** Where the name of a place may begin: at the start, behind what a letter does with the plan, and in the plan's own title. */
const OPENINGS = /关于(?:印发|转发|批转|下发|发布|公布)*[《〈“]?(?:中共)?|[《〈](?:中共)?|^(?:中共)?/g

/** Words in front of 县, 市, 区 that make no name of them: 各县, 全市, 我县, 县城区, 进一步加强城市…. */
const NO_STEM =
  /^(?:自治|全|本|我|各|该|县|区|省|乡|镇|村|城|农村|国家|国务院|关于|市(?![中南北]$)|进一步|推进|推动|加强|强化|加快|促进|深入|深化|做好|开展|落实|全面|切实|规范|提升|提高|改善|完善|建立|调整|划定|实施|持续|打好|打赢|支持|征求|成立|综合|重点|主要|大气|水|土壤|生态|环境|污染)/
/** 区 of another kind: 开发区, 建成区, 禁烧区, 园区. */
const NO_DISTRICT =
  /(?:开发|工业|产业|管理|保护|功能|示范|高新|经开|集聚|集中|试验|实验|合作|旅游|度假|保税|自贸|建成|主城|心城|规划|控制|治理|防治|整治|限放|禁放|禁燃|限燃|禁烧|禁养|限养|养殖|种植|汇水|流域|[园社校厂片库景灌牧辖小街])$|^[城矿山林农湖港水新老郊]$/
/** What makes another word of the ending: 市场, 区域, 县级, 市容. */
const OTHER_WORD = /^[场域级划间块位容民际镇]/

interface Place {
  readonly name: string
  readonly level: 1 | 2 | 3
}

/**
 * 所言县区 — the county-level place a document speaks of, as its titles or its issuer name it; of a chain (甲州市乙县) the
 * last one. A city that is named alone is returned too: whether it is a county-level city is not to be seen from its name.
 * Null when no place is named (县大气办, 各县区) or only a province.
 * @example namedCounty(head, []) // '青石县' of 青石县人民政府办公室关于印发…的通知
 */
export function namedCounty(head: DocumentHead, planTitles: readonly string[]): string | null {
  const places = [head.title, ...planTitles, head.issuer ?? ''].flatMap(placesNamed)
  const place = places.find(({ level }) => level === 3) ?? places.find(({ level }) => level === 2)
  return place?.name ?? null
}

function placesNamed(printed: string): readonly Place[] {
  const text = printed.replace(/[\s\u200b]+/g, '')
  return [...text.matchAll(OPENINGS)].flatMap((opening) => {
    const place = lastOfChain(text.slice(opening.index + opening[0].length))
    return place ? [place] : []
  })
}

/** A chain goes down: 省, 市, 县. Prefectures that are no cities (盟, 地区, 自治州) are never what a county's plan speaks for. */
function lastOfChain(text: string): Place | null {
  const province = text.replace(PROVINCE, '')
  let rest = readPlace(province, 0) === null ? text : province
  let last: Place | null = null
  for (let place = readPlace(rest, 0); place !== null; place = readPlace(rest, last.level)) {
    last = place
    rest = rest.slice(place.name.length)
    if (place.level === 3) break
  }
  return last !== null && (last.level === 3 || last.name.endsWith('市')) ? last : null
}

/** The place a text begins with, below the given level; the shortest name that is one. */
function readPlace(text: string, above: number): Place | null {
  for (let length = 1; length <= LONGEST_STEM && length < text.length; length += 1) {
    const stem = text.slice(0, length)
    if (!/^[\u4e00-\u9fff]+$/.test(stem)) return null
    const ending = ENDINGS.find(({ word, longestStem }) => length <= longestStem && text.startsWith(word, length))
    if (ending === undefined) continue
    const place = placeOf(text, stem, ending, above)
    if (place !== null) return place
  }
  return null
}

function placeOf(text: string, stem: string, ending: PlaceEnding, above: number): Place | null {
  const name = stem + ending.word
  const next = text.slice(name.length)
  const level = ending.word === '市' && above === 2 ? 3 : ending.level
  if (level <= above || NO_STEM.test(stem) || OTHER_WORD.test(next)) return null
  if (ending.word === '区' && NO_DISTRICT.test(stem)) return null
  // 津市市, 沙市区, 红旗区: a stem of one character and another ending behind it is one name.
  if (stem.length === 1 && /^[市区县]/.test(next)) return null
  return { name, level }
}
