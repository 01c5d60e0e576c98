import type { Tone } from '#web/charts/chart-spec.ts'

/** 图表配色 — read from tokens.css where the chart stands, so that there is one place for colour and type. */
export interface ChartTheme {
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly card: string
  readonly font: string
  readonly tones: Readonly<Record<Tone, string>>
  readonly shades: readonly [string, string]
}

export function themeOf(style: Pick<CSSStyleDeclaration, 'getPropertyValue'>): ChartTheme {
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim()
  return {
    ink: token('ink'),
    quiet: token('ink-3'),
    line: token('line'),
    card: token('card'),
    // Names of faces stand in the drawing's attributes, which double quotes would end.
    font: token('font-ui').replaceAll('"', "'"),
    tones: { main: token('azure'), deep: token('azure-9'), quiet: token('line-2'), warning: token('seal') },
    shades: [token('azure-1'), token('azure-9')],
  }
}
