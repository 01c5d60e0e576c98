/**
 * 编号格式 — one counter value as printed, by the name ST_NumberFormat (ECMA-376 part 1, 17.18.59) gives it.
 * Chinese Word writes 一、二、三 as japaneseCounting or chineseCountingThousand, WPS as chineseCounting.
 * A value beyond a format's signs, and any format not listed, is printed as decimal, as Word does.
 */
export function formatNumber(value: number, format: string): string {
  return FORMATS[format]?.(value) ?? String(value)
}

type Formatter = (value: number) => string | undefined

const DIGITS = Array.from('〇一二三四五六七八九')
const FORMAL_DIGITS = Array.from('零壹贰叁肆伍陆柒捌玖')
const TRADITIONAL_FORMAL_DIGITS = Array.from('零壹貳參肆伍陸柒捌玖')
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const nth =
  (signs: string): Formatter =>
  (value) =>
    Array.from(signs)[value - 1]

const upper =
  (formatter: Formatter): Formatter =>
  (value) =>
    formatter(value)?.toUpperCase()

const CIRCLED = nth('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳')

/** 一百零五 — digits with place names; 零 stands for skipped places, 一十 at the head is written 十. */
function counting(digits: readonly string[], places: readonly string[], shortTen: boolean): Formatter {
  return (value) => {
    if (value < 1 || value >= 10 ** places.length) return undefined
    let text = ''
    let skipped = false
    for (let power = places.length - 1; power >= 0; power -= 1) {
      const digit = Math.floor(value / 10 ** power) % 10
      if (digit === 0) {
        skipped = text !== ''
        continue
      }
      const name = shortTen && power === 1 && digit === 1 && text === '' ? '' : (digits[digit] ?? '')
      text += (skipped ? '零' : '') + name + (places[power] ?? '')
      skipped = false
    }
    return text
  }
}

/** 一〇五 — digit by digit. */
function positional(digits: readonly string[]): Formatter {
  return (value) => Array.from(String(value), (digit) => digits[Number(digit)] ?? digit).join('')
}

const COUNTING_THOUSAND = counting(DIGITS, ['', '十', '百', '千', '万'], true)

/** Below one hundred with 十, from there on digit by digit (17.18.59, chineseCounting). */
const COUNTING: Formatter = (value) => (value < 100 ? COUNTING_THOUSAND(value) : positional(DIGITS)(value))

const ROMAN_LOWER: Formatter = (value) => {
  if (value < 1 || value > 3999) return undefined
  let rest = value
  let text = ''
  for (const [amount, sign] of ROMAN) {
    while (rest >= amount) {
      text += sign
      rest -= amount
    }
  }
  return text
}

/** a … z, aa … zz, aaa …: the letter repeats, unlike the columns of a spreadsheet; Word stops at 780. */
const LETTER_LOWER: Formatter = (value) =>
  value < 1 || value > 780
    ? undefined
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)

const FULL_WIDTH: Formatter = (value) =>
  Array.from(String(value), (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')

const FORMATS: Readonly<Record<string, Formatter>> = {
  none: () => '',
  bullet: () => '',
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: FULL_WIDTH,
  decimalFullWidth2: FULL_WIDTH,
  decimalEnclosedCircle: CIRCLED,
  decimalEnclosedCircleChinese: CIRCLED,
  decimalEnclosedFullstop: nth('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  decimalEnclosedParen: nth('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  upperLetter: upper(LETTER_LOWER),
  lowerLetter: LETTER_LOWER,
  upperRoman: upper(ROMAN_LOWER),
  lowerRoman: ROMAN_LOWER,
  chineseCounting: COUNTING,
  chineseCountingThousand: COUNTING_THOUSAND,
  japaneseCounting: COUNTING_THOUSAND,
  taiwaneseCounting: COUNTING,
  taiwaneseCountingThousand: COUNTING_THOUSAND,
  ideographDigital: positional(DIGITS),
  taiwaneseDigital: positional(DIGITS),
  japaneseDigitalTenThousand: positional(DIGITS),
  chineseLegalSimplified: counting(FORMAL_DIGITS, ['', '拾', '佰', '仟', '万'], false),
  ideographLegalTraditional: counting(TRADITIONAL_FORMAL_DIGITS, ['', '拾', '佰', '仟', '萬'], false),
  ideographEnclosedCircle: nth('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  ideographTraditional: nth('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: nth('子丑寅卯辰巳午未申酉戌亥'),
}
