import type { SpecificFactor } from '#kernel/observation/factor.ts'

/** mg/L, in the order of the table: 三氯甲烷 … 铊. */
const LIMITS: readonly number[] = [
  0.06, 0.002, 0.1, 0.02, 0.03, 0.02, 0.005, 0.03, 0.05, 0.07, 0.04, 0.002, 0.0006, 0.02, 0.9, 0.05, 0.1, 0.01, 0.01,
  0.7, 0.3, 0.5, 0.25, 0.3, 1, 0.3, 0.02, 0.02, 0.05, 0.017, 0.5, 0.0003, 0.5, 0.05, 0.5, 0.093, 0.2, 0.009, 0.1,
  0.0002, 0.0005, 0.1, 0.003, 0.008, 0.01, 0.0001, 0.2, 0.2, 0.5, 0.005, 0.01, 0.001, 0.002, 0.0002, 0.003, 0.002, 0.05,
  0.08, 0.05, 0.05, 0.03, 0.01, 0.05, 0.02, 0.003, 0.0000028, 0.000001, 0.00002, 0.001, 0.003, 0.07, 1, 0.002, 0.5,
  0.005, 0.02, 0.7, 0.05, 0.1, 0.0001,
]

/** GB 3838-2002 表3 — 80 specific items of centralised drinking-water surface sources, mg/L. */
export const gb3838Table3: readonly { readonly factor: SpecificFactor; readonly limit: number }[] = LIMITS.map(
  (limit, index) => ({ factor: `gb3838-3.${index + 1}`, limit }),
)
