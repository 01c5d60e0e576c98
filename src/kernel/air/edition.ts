import type { Label } from '#kernel/label/label.ts'

/** AQI 版本 — by date: 2012 up to data of 2026-02-28, 2026 from 2026-03-01 (both prefaces). */
export const AQI_EDITIONS = ['hj633-2012', 'hj633-2026'] as const
export type AqiEdition = (typeof AQI_EDITIONS)[number]

/** AQI 版本名称 — the standard as it is cited, the same in both languages. */
export const AQI_EDITION_NAMES: Readonly<Record<AqiEdition, string>> = {
  'hj633-2012': 'HJ 633-2012',
  'hj633-2026': 'HJ 633-2026',
}

/** 空气评价版本 — a whole set: GB 3095, HJ 633 and HJ 663 belong together. `-transition` and `-final` share one AQI table. */
export const AIR_RULESETS = ['2012', '2026-transition', '2026-final'] as const
export type AirRulesetKey = (typeof AIR_RULESETS)[number]

/** 评价版本名称 — as people call them. */
export const AIR_RULESET_NAMES: Readonly<Record<keyof Label, Readonly<Record<AirRulesetKey, string>>>> = {
  zh: { '2012': '2012 版', '2026-transition': '2026 版（过渡期）', '2026-final': '2026 版（2031年起）' },
  en: {
    '2012': 'edition 2012',
    '2026-transition': 'edition 2026, transition',
    '2026-final': 'edition 2026, from 2031',
  },
}

/** 版本取法 — byDay: every day by the set in force on it; fixed: one set for all, as a comparison between years needs. */
export type EditionChoice = { readonly kind: 'byDay' } | { readonly kind: 'fixed'; readonly ruleset: AirRulesetKey }
