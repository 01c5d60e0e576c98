import type { XmlHandler } from '#formats/xml/xml-reader.ts'

/** 共享字符串 — texts of a workbook in their order; phonetic guides of East Asian text are left out. */
export class SharedStrings implements XmlHandler {
  readonly strings: string[] = []
  #text = ''
  #phonetic = 0
  #isText = false

  open(name: string): void {
    if (name === 's:si') this.#text = ''
    else if (name === 's:rPh') this.#phonetic += 1
    else if (name === 's:t') this.#isText = this.#phonetic === 0
  }

  close(name: string): void {
    if (name === 's:si') this.strings.push(this.#text)
    else if (name === 's:rPh') this.#phonetic -= 1
    else if (name === 's:t') this.#isText = false
  }

  text(value: string): void {
    if (this.#isText) this.#text += value
  }
}
