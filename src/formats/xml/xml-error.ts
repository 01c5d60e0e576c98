/** XML 错误 — the input is not the XML it must be; who reads a part turns it into that part's issue. */
export class XmlError extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'XmlError'
  }
}
