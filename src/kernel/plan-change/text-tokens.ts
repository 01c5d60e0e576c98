const DIGIT = '[0-9０-９]'
/** Dates, numbers, words in letters (PM2.5) and counts in Chinese numerals are read as a whole; else every character. */
const TOKEN = new RegExp(
  [
    `${DIGIT}{4}年(?:${DIGIT}{1,2}月(?:${DIGIT}{1,2}日)?)?`,
    `${DIGIT}{1,2}月${DIGIT}{1,2}日`,
    `${DIGIT}+(?:[.．,]${DIGIT}+)*`,
    `[A-Za-zＡ-Ｚａ-ｚ]+(?:${DIGIT}+(?:[.．]${DIGIT}+)*)?`,
    '[〇零一二三四五六七八九十百千]{2,}',
    '[\\s\\S]',
  ].join('|'),
  'gu',
)

/** 分词 — what changes as one: 93.5 becomes 93.8, not 3.5 becomes 3.8. The tokens joined are the text. */
export function tokensOf(text: string): readonly string[] {
  return text.match(TOKEN) ?? []
}
