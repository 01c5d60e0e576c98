/** 取文件 — the file a drop, paste or choice carries; `isOneOfMany` when there were more. */
export interface PickedFile {
  readonly file: File
  readonly isOneOfMany: boolean
}

/** Null when nothing in it is a file (dragged text, an image from a web page). */
export function pickFile(transfer: { readonly files: FileList | null } | null): PickedFile | null {
  const [file, ...others] = transfer?.files ?? []
  return file ? { file, isOneOfMany: others.length > 0 } : null
}
