/** 版次 — the number of a version as an address writes it; undefined for anything else. */
export function versionNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined
}
