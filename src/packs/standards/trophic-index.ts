import type { TrophicRules } from '#kernel/water/trophic-rules.ts'

/** 湖泊（水库）富营养化评价 — 综合营养状态指数 TLI(Σ), as prescribed since 2004-08-11 and kept by 环办〔2011〕22号. */
export const trophicIndexRules: TrophicRules = {
  parts: {
    chlorophyllA: { a: 2.5, b: 1.086, r: 1 },
    tp: { a: 9.436, b: 1.624, r: 0.84 },
    tn: { a: 5.453, b: 1.694, r: 0.82 },
    transparency: { a: 5.118, b: -1.94, r: -0.83 },
    codMn: { a: 0.109, b: 2.661, r: 0.83 },
  },
  bounds: [30, 50, 60, 70],
  rule: { standard: '环办〔2011〕22号', clause: '湖泊、水库营养状态评价 TLI(Σ)', status: 'verified' },
}
