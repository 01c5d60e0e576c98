import type { FactorDefinition } from '#kernel/observation/factor.ts'

/**
 * 空气因子 — names of the feeds and of office tables. `plausible` is chosen by us as a guard against slips of the pen and
 * wrong columns, far beyond what any station of the country has reported: it is no limit of any standard.
 */
export const AIR_FACTOR_DEFINITIONS: readonly FactorDefinition[] = [
  {
    factor: 'so2',
    label: { zh: '二氧化硫', en: 'Sulphur dioxide' },
    symbol: 'SO2',
    aliases: ['so2浓度', 'SO₂', 'sulfur dioxide', 'sulphur dioxide'],
    unit: 'ug/m3',
    decimals: 0,
    plausible: { min: 0, max: 5000 },
  },
  {
    factor: 'no2',
    label: { zh: '二氧化氮', en: 'Nitrogen dioxide' },
    symbol: 'NO2',
    aliases: ['no2浓度', 'NO₂', 'nitrogen dioxide'],
    unit: 'ug/m3',
    decimals: 0,
    plausible: { min: 0, max: 4000 },
  },
  {
    factor: 'co',
    label: { zh: '一氧化碳', en: 'Carbon monoxide' },
    symbol: 'CO',
    aliases: ['co浓度', 'carbon monoxide'],
    unit: 'mg/m3',
    decimals: 1,
    // The table of the AQI ends at 150; the lowest that CO in µg/m³ is reported with is some 200.
    plausible: { min: 0, max: 200 },
  },
  {
    factor: 'o3',
    label: { zh: '臭氧', en: 'Ozone' },
    symbol: 'O3',
    aliases: ['o3浓度', 'O₃', '臭氧1小时', 'o3_1h', 'ozone'],
    unit: 'ug/m3',
    decimals: 0,
    plausible: { min: 0, max: 1500 },
  },
  {
    factor: 'pm10',
    label: { zh: '可吸入颗粒物', en: 'Inhalable particles' },
    symbol: 'PM10',
    aliases: ['pm₁₀', '颗粒物(pm10)', '可吸入颗粒物(pm10)', 'pm10浓度', 'pm_10'],
    unit: 'ug/m3',
    decimals: 0,
    // Dust storms have gone past 9,000 where instruments end at 10,000.
    plausible: { min: 0, max: 10_000 },
  },
  {
    factor: 'pm25',
    label: { zh: '细颗粒物', en: 'Fine particles' },
    symbol: 'PM2.5',
    aliases: ['pm₂.₅', 'pm2_5', 'pm25', '颗粒物(pm2.5)', '细颗粒物(pm2.5)', 'pm2.5浓度'],
    unit: 'ug/m3',
    decimals: 0,
    plausible: { min: 0, max: 5000 },
  },
]
