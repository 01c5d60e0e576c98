/** 压缩包错误 — a container or part that does not unpack; whoever knows the format turns it into that format's issue. */
export class ArchiveError extends Error {
  readonly kind: 'broken' | 'encrypted'
  readonly part: string

  constructor(kind: 'broken' | 'encrypted', part: string) {
    super(`${part} is ${kind}`)
    this.name = 'ArchiveError'
    this.kind = kind
    this.part = part
  }
}
