import type { IndicatorDefinition } from '#kernel/indicator/indicator.ts'
import { airIndicators } from './air.ts'
import { waterIndicators } from './water.ts'

/** 指标定义包 — every indicator that targets can be bound to. */
export const INDICATORS: readonly IndicatorDefinition[] = [...airIndicators, ...waterIndicators]
