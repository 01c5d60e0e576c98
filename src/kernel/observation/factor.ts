import type { Label } from '#kernel/label/label.ts'

/** 空气监测因子 — the six of the ambient-air standard, in the order the standard prints them. */
export const AIR_FACTORS = ['so2', 'no2', 'co', 'o3', 'pm10', 'pm25'] as const
export type AirFactor = (typeof AIR_FACTORS)[number]

/** 水质评价因子 — the 21 of 环办〔2011〕22号 in the order of GB 3838-2002 table 1. */
export const WATER_FACTORS = [
  'ph',
  'dissolvedOxygen',
  'codMn',
  'codCr',
  'bod5',
  'nh3n',
  'tp',
  'copper',
  'zinc',
  'fluoride',
  'selenium',
  'arsenic',
  'mercury',
  'cadmium',
  'chromium6',
  'lead',
  'cyanide',
  'volatilePhenol',
  'petroleum',
  'anionicSurfactant',
  'sulfide',
] as const
export type WaterFactor = (typeof WATER_FACTORS)[number]

/** 参考因子 — reported beside the class and never setting it; the last five serve trophic state and black-odorous water. */
export const WATER_REFERENCE_FACTORS = [
  'waterTemperature',
  'tn',
  'fecalColiform',
  'conductivity',
  'turbidity',
  'chlorophyllA',
  'algalDensity',
  'transparency',
  'waterDepth',
  'redoxPotential',
] as const
export type WaterReferenceFactor = (typeof WATER_REFERENCE_FACTORS)[number]

/** 水源地补充项目 — GB 3838-2002 table 2. */
export const SOURCE_FACTORS = ['sulfate', 'chloride', 'nitrate', 'iron', 'manganese'] as const
export type SourceFactor = (typeof SOURCE_FACTORS)[number]

/** 气象与水文因子 — what explains a reading; none of them is judged. */
export const SURROUNDING_FACTORS = [
  'windSpeed',
  'windDirection',
  'temperature',
  'humidity',
  'pressure',
  'rainfall',
  'stage',
  'discharge',
] as const
export type SurroundingFactor = (typeof SURROUNDING_FACTORS)[number]

/** 监测因子 — `gb3838-3.<n>` is the nth of the 80 specific items of GB 3838-2002 table 3. */
export type SpecificFactor = `gb3838-3.${number}`
export type Factor =
  | AirFactor
  | WaterFactor
  | WaterReferenceFactor
  | SourceFactor
  | SurroundingFactor
  | SpecificFactor
  | 'intakeVolume'

/**
 * 计量单位 — as values are kept. Air: µg/m³, CO mg/m³. Water: mg/L, pH none, chlorophyll a µg/L (= mg/m³), algae 个/L,
 * coliform 个/L, transparency and depth cm, redox mV. intakeVolume 万m³.
 */
export const UNIT_CODES = [
  'ug/m3',
  'mg/m3',
  'mg/L',
  'ug/L',
  '',
  'celsius',
  'm/s',
  'degree',
  'percent',
  'hPa',
  'mm',
  'm',
  'm3/s',
  'uS/cm',
  'NTU',
  'per-L',
  'cm',
  'mV',
  '10^4m3',
] as const
export type UnitCode = (typeof UNIT_CODES)[number]

/** 因子定义 — names people write in table heads, the unit values are kept in, and how many decimals are shown. */
export interface FactorDefinition {
  readonly factor: Factor
  readonly label: Label
  /** As printed in text and tables: PM₂.₅ is written PM2.5 and set by the screen. */
  readonly symbol: string
  readonly aliases: readonly string[]
  readonly unit: UnitCode
  readonly decimals: number
  /** Outside of this a reading is absurd and is not taken in without a person's word; in `unit`. */
  readonly plausible: { readonly min: number; readonly max: number }
}
