import type { UnitCode } from '#kernel/observation/factor.ts'
import type { Language } from '#web/i18n/language.ts'

interface FactorWords {
  readonly zh: string
  readonly en: string
  readonly unit: UnitCode
  readonly decimals: number
}

type Line = readonly [factor: string, zh: string, en: string, unit: UnitCode, decimals: number]

// Pollutants of the air go by their symbols, as in every circular; everything else by its name. Held against the packs by test.
const LINES: readonly Line[] = [
  ['so2', 'SO2', 'SO2', 'ug/m3', 0],
  ['no2', 'NO2', 'NO2', 'ug/m3', 0],
  ['co', 'CO', 'CO', 'mg/m3', 1],
  ['o3', 'O3', 'O3', 'ug/m3', 0],
  ['o3Mda8', 'O3 日最大8小时', 'O3, highest 8-hour mean', 'ug/m3', 0],
  ['o3Hour', 'O3 日最大1小时', 'O3, highest hour', 'ug/m3', 0],
  ['pm10', 'PM10', 'PM10', 'ug/m3', 0],
  ['pm25', 'PM2.5', 'PM2.5', 'ug/m3', 0],
  ['ph', 'pH值', 'pH', '', 1],
  ['dissolvedOxygen', '溶解氧', 'Dissolved oxygen', 'mg/L', 1],
  ['codMn', '高锰酸盐指数', 'Permanganate index', 'mg/L', 1],
  ['codCr', '化学需氧量', 'Chemical oxygen demand', 'mg/L', 0],
  ['bod5', '五日生化需氧量', 'Five-day BOD', 'mg/L', 1],
  ['nh3n', '氨氮', 'Ammonia nitrogen', 'mg/L', 2],
  ['tp', '总磷', 'Total phosphorus', 'mg/L', 3],
  ['copper', '铜', 'Copper', 'mg/L', 3],
  ['zinc', '锌', 'Zinc', 'mg/L', 3],
  ['fluoride', '氟化物', 'Fluoride', 'mg/L', 2],
  ['selenium', '硒', 'Selenium', 'mg/L', 4],
  ['arsenic', '砷', 'Arsenic', 'mg/L', 4],
  ['mercury', '汞', 'Mercury', 'mg/L', 5],
  ['cadmium', '镉', 'Cadmium', 'mg/L', 5],
  ['chromium6', '六价铬', 'Hexavalent chromium', 'mg/L', 3],
  ['lead', '铅', 'Lead', 'mg/L', 3],
  ['cyanide', '氰化物', 'Cyanide', 'mg/L', 3],
  ['volatilePhenol', '挥发酚', 'Volatile phenol', 'mg/L', 4],
  ['petroleum', '石油类', 'Petroleum', 'mg/L', 2],
  ['anionicSurfactant', '阴离子表面活性剂', 'Anionic surfactant', 'mg/L', 2],
  ['sulfide', '硫化物', 'Sulphide', 'mg/L', 3],
  ['waterTemperature', '水温', 'Water temperature', 'celsius', 1],
  ['tn', '总氮', 'Total nitrogen', 'mg/L', 2],
  ['fecalColiform', '粪大肠菌群', 'Faecal coliforms', 'per-L', 0],
  ['conductivity', '电导率', 'Conductivity', 'uS/cm', 1],
  ['turbidity', '浊度', 'Turbidity', 'NTU', 1],
  ['chlorophyllA', '叶绿素a', 'Chlorophyll a', 'ug/L', 1],
  ['algalDensity', '藻密度', 'Algal density', 'per-L', 0],
  ['transparency', '透明度', 'Transparency', 'cm', 0],
  ['waterDepth', '水深', 'Water depth', 'cm', 0],
  ['redoxPotential', '氧化还原电位', 'Redox potential', 'mV', 0],
  ['sulfate', '硫酸盐', 'Sulphate', 'mg/L', 1],
  ['chloride', '氯化物', 'Chloride', 'mg/L', 1],
  ['nitrate', '硝酸盐', 'Nitrate nitrogen', 'mg/L', 2],
  ['iron', '铁', 'Iron', 'mg/L', 2],
  ['manganese', '锰', 'Manganese', 'mg/L', 2],
  ['intakeVolume', '取水量', 'Water taken', '10^4m3', 2],
  ['windSpeed', '风速', 'Wind speed', 'm/s', 1],
  ['windDirection', '风向', 'Wind direction', 'degree', 0],
  ['temperature', '气温', 'Air temperature', 'celsius', 1],
  ['humidity', '相对湿度', 'Relative humidity', 'percent', 0],
  ['pressure', '气压', 'Air pressure', 'hPa', 1],
  ['rainfall', '降水量', 'Rainfall', 'mm', 1],
  ['stage', '水位', 'River stage', 'm', 2],
  ['discharge', '流量', 'Discharge', 'm3/s', 2],
]

const WORDS: ReadonlyMap<string, FactorWords> = new Map(
  LINES.map(([factor, zh, en, unit, decimals]) => [factor, { zh, en, unit, decimals }]),
)

/** Units as documents write them; what is the same in both languages stands once. */
const UNITS: Readonly<Record<UnitCode, readonly [zh: string, en: string]>> = {
  'ug/m3': ['微克/立方米', 'µg/m³'],
  'mg/m3': ['毫克/立方米', 'mg/m³'],
  'mg/L': ['毫克/升', 'mg/L'],
  'ug/L': ['微克/升', 'µg/L'],
  '': ['', ''],
  celsius: ['℃', '°C'],
  'm/s': ['米/秒', 'm/s'],
  degree: ['°', '°'],
  percent: ['%', '%'],
  hPa: ['百帕', 'hPa'],
  mm: ['毫米', 'mm'],
  m: ['米', 'm'],
  'm3/s': ['立方米/秒', 'm³/s'],
  'uS/cm': ['微西/厘米', 'µS/cm'],
  NTU: ['NTU', 'NTU'],
  'per-L': ['个/升', 'per litre'],
  cm: ['厘米', 'cm'],
  mV: ['毫伏', 'mV'],
  '10^4m3': ['万立方米', '10 000 m³'],
}

const SPECIFIC = /^gb3838-3\.(\d+)$/

/** 因子名称 — as a circular writes it; a factor nobody here knows keeps its wire name rather than none. */
export function factorName(factor: string, language: Language): string {
  const number = SPECIFIC.exec(factor)?.[1]
  if (number !== undefined) return language === 'zh' ? `GB 3838 表3 第${number}项` : `GB 3838 table 3, no. ${number}`
  return WORDS.get(factor)?.[language] ?? factor
}

/** 因子单位 — µg/m³ as 微克/立方米; specific items of GB 3838 table 3 are in mg/L. */
export function factorUnit(factor: string, language: Language): string {
  const code = WORDS.get(factor)?.unit ?? (SPECIFIC.test(factor) ? 'mg/L' : '')
  return UNITS[code][language === 'zh' ? 0 : 1]
}

/** 小数位 — undefined: as the number comes. */
export function factorDecimals(factor: string): number | undefined {
  return WORDS.get(factor)?.decimals
}
