/** AQI 版本 — by date: 2012 up to data of 2026-02-28, 2026 from 2026-03-01 (both prefaces). */
export const AQI_EDITIONS = ['hj633-2012', 'hj633-2026'] as const
export type AqiEdition = (typeof AQI_EDITIONS)[number]

/** 空气评价版本 — a whole set: GB 3095, HJ 633 and HJ 663 belong together. `-transition` and `-final` share one AQI table. */
export const AIR_RULESETS = ['2012', '2026-transition', '2026-final'] as const
export type AirRulesetKey = (typeof AIR_RULESETS)[number]

/** 版本取法 — byDay: every day by the set in force on it; fixed: one set for all, as a comparison between years needs. */
export type EditionChoice = { readonly kind: 'byDay' } | { readonly kind: 'fixed'; readonly ruleset: AirRulesetKey }
