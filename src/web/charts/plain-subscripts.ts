import { chemicalRuns } from '#web/ui/chemical-runs.ts'

const LOWERED: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'0123456789'].map((digit, at) => [digit, '₀₁₂₃₄₅₆₇₈₉'[at] ?? digit])),
  x: 'ₓ',
  s: 'ₛ',
}

/** 下标字符 — PM₂.₅ in plain characters, for drawings that know no markup; letters without such a character stay. */
export function plainSubscripts(text: string): string {
  return chemicalRuns(text)
    .map((run) => (run.isSubscript ? [...run.text].map((sign) => LOWERED[sign] ?? sign).join('') : run.text))
    .join('')
}
