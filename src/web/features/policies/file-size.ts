const KIB = 1024

/** 文件大小 — bytes in the unit that leaves one to four digits: 812 B, 45.3 KB, 1.2 MB (1 KB = 1024 B). */
export function fileSize(bytes: number): string {
  if (bytes < KIB) return `${bytes} B`
  if (bytes < KIB * KIB) return `${(bytes / KIB).toFixed(1)} KB`
  return `${(bytes / (KIB * KIB)).toFixed(1)} MB`
}
