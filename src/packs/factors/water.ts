import type { Factor, FactorDefinition, UnitCode } from '#kernel/observation/factor.ts'

type Line = readonly [
  factor: Factor,
  zh: string,
  en: string,
  symbol: string,
  aliases: string,
  unit: UnitCode,
  decimals: number,
  min: number,
  max: number,
]

/**
 * Names of GB 3838-2002, of the national automatic stations and of laboratory tables. Decimals: suggested for display
 * (附 of 环办监测函〔2020〕82号 was not seen, 待核). The last two numbers are a guard of ours, no limit of a standard.
 */
const LINES: readonly Line[] = [
  ['ph', 'pH值', 'pH', 'pH', 'ph|ph value|酸碱度', '', 1, 0, 14],
  ['dissolvedOxygen', '溶解氧', 'Dissolved oxygen', 'DO', '', 'mg/L', 1, 0, 50],
  ['codMn', '高锰酸盐指数', 'Permanganate index', 'CODMn', 'permanganate|高锰酸钾指数|高锰酸盐|imn|耗氧量', 'mg/L', 1, 0, 1000],
  ['codCr', '化学需氧量', 'Chemical oxygen demand', 'COD', 'codcr|cod cr|化学需氧量(cod)', 'mg/L', 0, 0, 20_000],
  ['bod5', '五日生化需氧量', 'Five-day BOD', 'BOD5', 'bod|生化需氧量|五日生化', 'mg/L', 1, 0, 5000],
  ['nh3n', '氨氮', 'Ammonia nitrogen', 'NH3-N', 'nh3n|nh₃-n|ammonia-n|ammonium nitrogen|nh4-n|nh4n|氨氮(nh3-n)|氨氮(以n计)', 'mg/L', 2, 0, 1000],
  ['tp', '总磷', 'Total phosphorus', 'TP', 'total p|总磷(以p计)', 'mg/L', 3, 0, 200],
  ['copper', '铜', 'Copper', 'Cu', '总铜', 'mg/L', 3, 0, 500],
  ['zinc', '锌', 'Zinc', 'Zn', '总锌', 'mg/L', 3, 0, 1000],
  ['fluoride', '氟化物', 'Fluoride', 'F', 'f|f-|氟|氟化物(以f-计)', 'mg/L', 2, 0, 500],
  ['selenium', '硒', 'Selenium', 'Se', '总硒', 'mg/L', 4, 0, 20],
  ['arsenic', '砷', 'Arsenic', 'As', '总砷', 'mg/L', 4, 0, 100],
  ['mercury', '汞', 'Mercury', 'Hg', '总汞', 'mg/L', 5, 0, 5],
  ['cadmium', '镉', 'Cadmium', 'Cd', '总镉', 'mg/L', 5, 0, 50],
  ['chromium6', '六价铬', 'Hexavalent chromium', 'Cr6+', '铬(六价)|cr(vi)|cr6|cr(ⅵ)', 'mg/L', 3, 0, 100],
  ['lead', '铅', 'Lead', 'Pb', '总铅', 'mg/L', 3, 0, 100],
  ['cyanide', '氰化物', 'Cyanide', 'CN-', 'cn|总氰化物', 'mg/L', 3, 0, 100],
  ['volatilePhenol', '挥发酚', 'Volatile phenol', 'V-ArOH', 'volatile phenols|phenols|挥发性酚|挥发酚类', 'mg/L', 4, 0, 200],
  ['petroleum', '石油类', 'Petroleum', 'Oil', '石油', 'mg/L', 2, 0, 1000],
  ['anionicSurfactant', '阴离子表面活性剂', 'Anionic surfactant', 'LAS', 'anionic surfactants|阴离子洗涤剂|阴离子', 'mg/L', 2, 0, 500],
  ['sulfide', '硫化物', 'Sulphide', 'S2-', 'sulfide', 'mg/L', 3, 0, 500],
  ['waterTemperature', '水温', 'Water temperature', 'WT', 'water temp|水体温度', 'celsius', 1, -2, 60],
  ['tn', '总氮', 'Total nitrogen', 'TN', 'total n|总氮(以n计)|总氮(湖库)', 'mg/L', 2, 0, 1000],
  ['fecalColiform', '粪大肠菌群', 'Faecal coliforms', 'FC', '粪大肠菌群数|fecal coliforms|fecal coliform', 'per-L', 0, 0, 1e9],
  ['conductivity', '电导率', 'Conductivity', 'EC', '', 'uS/cm', 1, 0, 200_000],
  ['turbidity', '浊度', 'Turbidity', 'NTU', '浑浊度', 'NTU', 1, 0, 50_000],
  ['chlorophyllA', '叶绿素a', 'Chlorophyll a', 'Chl-a', '叶绿素α|叶绿素|chla|chlorophyll a', 'ug/L', 1, 0, 5000],
  ['algalDensity', '藻密度', 'Algal density', 'Algae', '藻类密度', 'per-L', 0, 0, 2e9],
  ['transparency', '透明度', 'Transparency', 'SD', '', 'cm', 0, 0, 5000],
  ['waterDepth', '水深', 'Water depth', 'Depth', '', 'cm', 0, 0, 50_000],
  ['redoxPotential', '氧化还原电位', 'Redox potential', 'ORP', 'eh', 'mV', 0, -1000, 1500],
  ['sulfate', '硫酸盐', 'Sulphate', 'SO4', 'so42-|硫酸盐(以so4计)|硫酸盐(以so42-计)', 'mg/L', 1, 0, 20_000],
  ['chloride', '氯化物', 'Chloride', 'Cl', 'cl-|氯化物(以cl计)|氯化物(以cl-计)', 'mg/L', 1, 0, 50_000],
  ['nitrate', '硝酸盐', 'Nitrate nitrogen', 'NO3-N', '硝酸盐氮|硝酸盐(以n计)|硝酸盐氮(以n计)', 'mg/L', 2, 0, 2000],
  ['iron', '铁', 'Iron', 'Fe', '总铁', 'mg/L', 2, 0, 1000],
  ['manganese', '锰', 'Manganese', 'Mn', '总锰', 'mg/L', 2, 0, 500],
  ['intakeVolume', '取水量', 'Water taken', 'Q', '供水量|取水总量', '10^4m3', 2, 0, 1_000_000],
]

/** 水质因子 — the 21 that are judged, the reference ones, those of drinking-water sources, and the volume taken there. */
export const WATER_FACTOR_DEFINITIONS: readonly FactorDefinition[] = LINES.map(
  ([factor, zh, en, symbol, aliases, unit, decimals, min, max]) => ({
    factor,
    label: { zh, en },
    symbol,
    aliases: aliases === '' ? [] : aliases.split('|'),
    unit,
    decimals,
    plausible: { min, max },
  }),
)
