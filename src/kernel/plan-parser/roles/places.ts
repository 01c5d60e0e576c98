/** 地名 — the places a document speaks for, as its titles and its issuer name them. Folded text, no white space. */
export interface Places {
  /** Whole names, outermost first as printed: 甲州市, 甲江区. */
  readonly names: readonly string[]
  /** Names without their last word: 甲州, 甲江. An agency named so stands for itself. */
  readonly stems: readonly string[]
  /** The place the plan is for: the last one of its title. */
  readonly own: string | null
}

const ENDING = '(?:自治区|自治州|自治县|自治旗|省|市|州|盟|县|区|旗|镇|乡)'
const PLACE = `[\\u4e00-\\u9fff]{1,6}?${ENDING}`
const CHAIN = new RegExp(
  `^(?:关于)?(?:印发|转发|下发)?[《“]?(?:中共)?((?:${PLACE}){1,3})(?=[\\d“〇二]|人民政府|委员会|委|办公室|生态环境|关于|印发|年|[\\u4e00-\\u9fff])`,
)
const ONE = new RegExp(PLACE, 'g')
/** Words that end like a place and are none. */
const NO_PLACE =
  /^(?:全|本|我|各|该|城|县|市|区|省|农村|乡|推进|加强|加快|促进|深入|进一步|国务院|关于|做好|开展|落实|综合|工业|禁|社|园)/

/** 读地名 — from titles and issuers in the order given; the plan's own place comes from the first that names one. */
export function readPlaces(headings: readonly string[]): Places {
  const names: string[] = []
  let own: string | null = null
  for (const heading of headings) {
    const chain = CHAIN.exec(heading)?.[1]
    if (chain === undefined || NO_PLACE.test(chain)) continue
    const places = chain.match(ONE) ?? []
    own ??= places.at(-1) ?? null
    for (const place of places) if (place.length > 2 && !names.includes(place)) names.push(place)
  }
  return { names, stems: names.map(stemOf).filter((stem) => stem.length >= 2), own }
}

export function stemOf(place: string): string {
  return place.replace(new RegExp(`(?:[\\u4e00-\\u9fff]族)*${ENDING}$`), '')
}
