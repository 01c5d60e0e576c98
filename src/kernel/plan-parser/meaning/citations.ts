import { lexiconPatterns } from './lexicon-patterns.ts'
import type { MeaningLexicon } from './meaning-lexicon.ts'
import { plainText } from './plain-text.ts'
import { titleSpans, withoutTitles } from './title-spans.ts'

interface Found {
  readonly start: number
  readonly end: number
}

/** 机关代字 before the bracketed year; the characters before it may still be words of the sentence. */
const DOC_NUMBER =
  /([一-龥]{2,16})\s?[〔[（【［〈﹝][ \s]?(?:19|20)\d{2}[ \s]?[〕\]）】］〉﹞]\s?(?:第\s?)?\d{1,5}\s?号/g

/** The last word of the sentence before the number's own letters (按照国发〔2023〕24号) does not belong to it. */
function ownStart(letters: string, leads: RegExp): number {
  let start = 0
  for (const match of letters.matchAll(leads)) {
    const end = match.index + match[0].length
    if (end < letters.length) start = end
  }
  return start
}

function docNumbers(plain: string, lexicon: MeaningLexicon): readonly Found[] {
  const { citationLeads } = lexiconPatterns(lexicon)
  return [...plain.matchAll(DOC_NUMBER)].map((match) => ({
    start: match.index + ownStart(match[1] ?? '', citationLeads),
    end: match.index + match[0].length,
  }))
}

function standards(plain: string, lexicon: MeaningLexicon): readonly Found[] {
  return [...plain.matchAll(lexiconPatterns(lexicon).standard)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** 引用区间 — where a plain text cites documents: titles, document numbers, standard numbers. */
export function citationSpans(plain: string, lexicon: MeaningLexicon): readonly Found[] {
  const untitled = withoutTitles(plain)
  return [...titleSpans(plain), ...docNumbers(untitled, lexicon), ...standards(untitled, lexicon)].sort(
    (left, right) => left.start - right.start,
  )
}

/**
 * 引用文件 — titles with their marks, document numbers and standard numbers as printed, in printed order, each once.
 * A title followed by its number gives both: either may be the only name another sentence uses.
 */
export function readCitations(text: string, lexicon: MeaningLexicon): readonly string[] {
  const plain = plainText(text, lexicon.traditional)
  return [...new Set(citationSpans(plain, lexicon).map(({ start, end }) => text.slice(start, end)))]
}
