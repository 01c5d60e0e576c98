import { canonicalJson } from '#kernel/audit/canonical-json.ts'
import { sm3 } from './sm3.ts'

/** 规则包摘要 — SM3 of the canonical JSON of the rules a number was computed by; the same rules, the same digest. */
export function packHash(pack: unknown): string {
  const json = canonicalJson(pack)
  if (!json.ok) throw new TypeError(`a pack cannot be written as JSON at ${json.path}: ${json.reason}`)
  return sm3(json.text)
}
