import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Longer than any county, township or office in the country is called. */
const LONG_COUNTY = '澜江上游生物多样性保护与绿色发展综合示范区碧溪多民族'
const LONG_OFFICE = '县科技工贸信息化和中小企业发展与对外经济技术合作促进局'

const NO_PLAN = {
  slug: 'no-plan',
  name: { zh: '青川县', en: 'Qingchuan County' },
  fullName: '澜州市青川县（虚构）',
  isDemo: false,
}

const LONG = {
  slug: 'long-names',
  name: {
    zh: `${LONG_COUNTY}自治县`,
    en: 'Upper Lanjiang Headwater Conservation and Biodiversity Demonstration Autonomous County of Bixi',
  },
  fullName: `澜州市${LONG_COUNTY}自治县（虚构）`,
  isDemo: true,
  asOf: '2024-10-15T08:00:00+08:00',
  knownAt: '2024-08-29T18:00:00+08:00',
  basedOn: 'liucheng',
}

const LONG_NAMES = [
  ['柳城', LONG_COUNTY],
  ['县科技工贸信息化局', LONG_OFFICE],
  ['大埔镇', '古埠水库移民安置与现代农业产业融合发展示范镇'],
]

/** 样例目录 — the sample counties of the product, and two more: one without a plan, one in which everything is long. */
export function samplesRoot(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'bilan-samples-'))
  cpSync('samples', path, { recursive: true })
  write(join(path, NO_PLAN.slug), { 'county.json': NO_PLAN, 'units.json': [], 'sets.json': [] })
  write(join(path, LONG.slug), {
    'county.json': LONG,
    'substitution.json': { stated: { zh: '虚构', en: 'fictional' }, names: LONG_NAMES },
  })
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

function write(folder: string, files: Readonly<Record<string, unknown>>): void {
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(content))
}
