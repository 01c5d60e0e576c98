/**
 * 溶解氧饱和浓度 — mg/L in fresh water at sea level by 468/(31.6 + T), T in °C.
 * @example oxygenSaturation(28) // 7.85
 */
export function oxygenSaturation(temperature: number): number {
  return 468 / (31.6 + temperature)
}
