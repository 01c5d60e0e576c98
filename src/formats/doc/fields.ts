interface OpenField {
  code: string
  isResult: boolean
}

/** Fields that print a number which the file does not hold. */
const COUNTING = /^\s*(?:AUTONUM(?:LGL|OUT)?|LISTNUM)\b/i
/** A table of contents repeats headings and is no part of the text. */
const CONTENTS = /^\s*TOC\b/i

const LONGEST_CODE = 200

/** 域 — which characters are a field's instruction and which its printed result; fields stand in one another. */
export class Fields {
  readonly #open: OpenField[] = []

  /** Characters are printed: outside of instructions and of generated contents. */
  get isPrinting(): boolean {
    return this.#open.every((field) => field.isResult && !CONTENTS.test(field.code))
  }

  get isOpen(): boolean {
    return this.#open.length > 0
  }

  begin(): void {
    this.#open.push({ code: '', isResult: false })
  }

  separate(): void {
    const field = this.#open.at(-1)
    if (field) field.isResult = true
  }

  /** Ends the innermost field; true when it prints a number that only a word processor can count. */
  end(): boolean {
    const field = this.#open.pop()
    return field !== undefined && this.isPrinting && COUNTING.test(field.code)
  }

  instruction(character: string): void {
    const field = this.#open.at(-1)
    if (field && !field.isResult && field.code.length < LONGEST_CODE) field.code += character
  }
}
