/** 页脚 — what stands at the foot of every printed page. */
export interface PageFooter {
  readonly asOf: string
  readonly provenance: string
  /** Null outside a demonstration county. */
  readonly demo: string | null
}

/** A CSS string: quotes, backslashes and line ends escaped, so that no text can end the rule. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\\n\r\f<]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)
  return `"${escaped}"`
}

function foot(outer: 'left' | 'right', footer: string): string {
  const inner = outer === 'left' ? 'right' : 'left'
  return `
    @bottom-${outer} { content: "— " counter(page) " —"; font: 14pt SimSun, "Noto Serif CJK SC", serif; vertical-align: top; padding-top: 7mm; }
    @bottom-${inner} { content: ${footer}; font: 7.5pt "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #444; vertical-align: top; padding-top: 9mm; width: 110mm; text-align: ${inner}; }`
}

/** The type area of a plan after GB/T 9704 is 156 × 225 mm; tables of annexes and duty lists lie across. */
const PORTRAIT = 'size: A4 portrait; margin: 37mm 26mm 35mm 28mm;'
const ACROSS = 'size: A4 landscape; margin: 26mm 20mm 26mm 20mm;'

/**
 * 页面规则 — A4 for the plan or for a duty list: page numbers outside (odd right, even left), as-of date and provenance
 * inside. Browsers without margin boxes (before Chromium 131) print no footer; the colophon says the same once.
 */
export function pageRules(footer: PageFooter, what: 'plan' | 'dutyList'): string {
  const words = [footer.asOf, footer.provenance, footer.demo].filter((part) => part !== null).join('　')
  const content = cssString(words)
  const right = foot('right', content)
  const left = foot('left', content)
  return `
  @page { ${what === 'plan' ? PORTRAIT : ACROSS} }
  @page :right { ${right} }
  @page :left { ${left} }
  @page plan-table { ${ACROSS} }
  @page plan-table:right { ${right} }
  @page plan-table:left { ${left} }`
}
