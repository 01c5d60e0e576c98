/**
 * 归一名称 — the printed name of an indicator without what varies in print: blanks, full-width forms (NFKC makes PM₂.₅ and
 * ＰＭ２．５ the same PM2.5), capitals.
 */
export function plainName(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').replaceAll('µ', 'μ').toLowerCase()
}
