import type { UnitCode } from '#kernel/observation/factor.ts'

/** Writings after `plain`: full width folded, superscripts flat, no blanks, lower case, micro sign as u. */
const WRITINGS: Readonly<Record<UnitCode, readonly string[]>> = {
  'ug/m3': ['ug/m3', 'ug·m-3', '微克/立方米', '微克每立方米', '微克/m3'],
  'mg/m3': ['mg/m3', 'mg·m-3', '毫克/立方米', '毫克每立方米', '毫克/m3'],
  'mg/L': ['mg/l', 'mg·l-1', '毫克/升', '毫克每升', 'ppm(水)'],
  'ug/L': ['ug/l', 'ug·l-1', '微克/升', '微克每升'],
  '': ['', '无量纲', '无单位', '-', '/', 'dimensionless'],
  celsius: ['°c', 'c', '摄氏度', '度c', 'celsius'],
  'm/s': ['m/s', 'm·s-1', '米/秒', '米每秒'],
  degree: ['°', '度', 'deg', 'degree'],
  percent: ['%', '百分比', 'percent', '%rh', 'rh%'],
  hPa: ['hpa', '百帕', 'mbar'],
  mm: ['mm', '毫米'],
  m: ['m', '米'],
  'm3/s': ['m3/s', 'm3·s-1', '立方米/秒', '立方米每秒'],
  'uS/cm': ['us/cm', 'us·cm-1', '微西门子/厘米', '微西/厘米'],
  NTU: ['ntu', '度(ntu)', 'fnu'],
  'per-L': ['个/l', '个/升', 'mpn/l', 'cells/l', 'cell/l', 'per-l'],
  cm: ['cm', '厘米'],
  mV: ['mv', '毫伏'],
  '10^4m3': ['万m3', '万立方米', '10^4m3', '104m3'],
}

const UNIT_BY_WRITING: ReadonlyMap<string, UnitCode> = new Map(
  Object.entries(WRITINGS).flatMap(([code, writings]) =>
    writings.flatMap((writing) => (isUnitCode(code) ? [[writing, code] as const] : [])),
  ),
)

/** Units of one dimension, as powers of ten of its base: exact in decimals, so conversion divides or multiplies once. */
const DIMENSIONS: readonly Readonly<Partial<Record<UnitCode, number>>>[] = [
  { 'ug/m3': 0, 'mg/m3': 3, 'ug/L': 3, 'mg/L': 6 },
  { mm: 0, cm: 1, m: 3 },
]

/**
 * 识别计量单位 — a unit as people write it (µg/m³, ug/m3, 微克/立方米, ℃ …); null when it is none we keep values in.
 * A bare 度 is an angle: whoever reads a water temperature or a turbidity knows better and says so.
 */
export function parseUnit(text: string): UnitCode | null {
  return UNIT_BY_WRITING.get(plain(text)) ?? null
}

/** 单位换算 — between units of one dimension (mass concentration, length); null between different ones. */
export function convert(value: number, from: UnitCode, to: UnitCode): number | null {
  if (from === to) return value
  for (const powers of DIMENSIONS) {
    const here = powers[from]
    const there = powers[to]
    if (here === undefined || there === undefined) continue
    return here >= there ? value * 10 ** (here - there) : value / 10 ** (there - here)
  }
  return null
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .toLowerCase()
    .replaceAll('μ', 'u')
    .replaceAll('−', '-')
    .replaceAll('^3', '3')
    .replaceAll('104m3', '10^4m3')
}

function isUnitCode(text: string): text is UnitCode {
  return Object.hasOwn(WRITINGS, text)
}
