const MIB = 1024 * 1024

/** 读取上限 — what a file may cost before it is refused; a county's plan stays far below every one of them. */
export interface ReadLimits {
  /** Size of the file as received. */
  readonly fileBytes: number
  /** UTF-16 code units of the decoded text. */
  readonly characters: number
  /** Lines of a text, or paragraphs of a .docx with those in cells. */
  readonly paragraphs: number
  readonly archiveEntries: number
  /** Declared unpacked size of all parts together; pictures are counted though never unpacked. */
  readonly archiveBytes: number
  /** Unpacked size of one part that is read. */
  readonly partBytes: number
  /** Unpacked to packed size of one part that is read, once it is larger than 8 MiB: XML reaches 60, a bomb 1000. */
  readonly partRatio: number
}

export const READ_LIMITS: ReadLimits = {
  fileBytes: 20 * MIB,
  characters: 2_000_000,
  paragraphs: 50_000,
  archiveEntries: 4_000,
  archiveBytes: 512 * MIB,
  partBytes: 64 * MIB,
  partRatio: 250,
}

/** 折合兆字节 — bytes as the MB of a message, rounded up to one decimal so that "over the limit" reads so. */
export function megabytes(bytes: number): number {
  return Math.ceil((bytes / MIB) * 10) / 10
}
