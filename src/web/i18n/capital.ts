/** 首字母大写 — for what begins a sentence or a row; nothing changes where a script has no capitals. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
