/** Noncharacters, which no text holds, stand for white space that must not collapse until a line is finished. */
const KEPT_SPACE = '\uFDD0'
const KEPT_TAB = '\uFDD1'
const LINE_BREAK = '\uFDD2'
const KEPT = /[\uFDD0-\uFDD2]/g

const COLLAPSIBLE = /[ \t\n\r\f]+/g
const LINE_FEED = /[\n\r\f]/

/** East Asian wide characters (CSS Text 3, 4.1.3): a line break of the source between two of them is no space. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\ud840-\udfff]/

/** 行内文字 — text of one paragraph as it is found, and as it is printed: white space by the rules of CSS. */
export class InlineText {
  #pieces: string[] = []

  add(text: string, isPreserved: boolean): void {
    const clean = text.replace(KEPT, '')
    this.#pieces.push(isPreserved ? preserved(clean) : clean)
  }

  breakLine(): void {
    this.#pieces.push(LINE_BREAK)
  }

  /** The paragraph so far, '' when it prints nothing but space; starts a new one. */
  take(): string {
    const text = collapsed(this.#pieces.join(''))
    this.#pieces = []
    return text.trim() === '' ? '' : text
  }
}

function preserved(text: string): string {
  return text
    .replaceAll(' ', KEPT_SPACE)
    .replaceAll('\t', KEPT_TAB)
    .replace(/\r\n?|\n/g, LINE_BREAK)
}

function collapsed(text: string): string {
  return text
    .replace(COLLAPSIBLE, (run, at: number) => {
      const isJoined = LINE_FEED.test(run) && WIDE.test(text.charAt(at - 1)) && WIDE.test(text.charAt(at + run.length))
      return isJoined ? '' : ' '
    })
    .replace(/ ?\uFDD2 ?/g, LINE_BREAK)
    .replace(/^[ \uFDD2]+/, '')
    .replace(/[ \uFDD2]+$/, '')
    .replaceAll(KEPT_SPACE, ' ')
    .replaceAll(KEPT_TAB, '\t')
    .replaceAll(LINE_BREAK, '\n')
}
