const SLOT = /\{(\w+)\}/g

/** 填空 — a dictionary sentence with its named slots filled; a slot without a value stays visible as written. */
export function fillSlots(sentence: string, params: Readonly<Record<string, string | number>>): string {
  return sentence.replace(SLOT, (slot, name: string) => {
    const value = params[name]
    return value === undefined ? slot : String(value)
  })
}

/** 空位 — the names of a sentence's slots, in order. */
export function slotsOf(sentence: string): readonly string[] {
  return [...sentence.matchAll(SLOT)].flatMap((match) => (match[1] === undefined ? [] : [match[1]]))
}
