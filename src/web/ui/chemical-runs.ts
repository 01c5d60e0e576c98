export interface ChemicalRun {
  readonly text: string
  readonly isSubscript: boolean
}

// A formula is set only where the letters before the figure are a whole known symbol: PM10, SO2, O3, NOx, CODCr, NH3-N.
const FORMULA = /(PM|SO|NO|CO|VOC|O|NH|COD|BOD|CH|N)(2\.5|10|Mn|Cr|[xs]|\d)(?![\dA-Za-z])/g
const FORMULAS = new Set([
  ...['PM2.5', 'PM10', 'SO2', 'NO2', 'NOx', 'CO2', 'O3', 'NH3', 'N2', 'O2', 'CH4', 'BOD5'],
  ...['CODMn', 'CODCr'],
])

/** 化学式下标 — cuts a text into runs, the figures of PM2.5, O3, NOx, CODMn … as subscripts; nothing else is touched. */
export function chemicalRuns(text: string): readonly ChemicalRun[] {
  const runs: ChemicalRun[] = []
  let from = 0
  for (const match of text.matchAll(FORMULA)) {
    const [whole, symbol = '', figure = ''] = match
    const isWord = /[A-Za-z\d]/.test(text[match.index - 1] ?? '')
    if (isWord || !FORMULAS.has(whole)) continue
    const split = match.index + symbol.length
    runs.push({ text: text.slice(from, split), isSubscript: false }, { text: figure, isSubscript: true })
    from = split + figure.length
  }
  if (from < text.length) runs.push({ text: text.slice(from), isSubscript: false })
  return runs
}
