import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** 安装目录 — the folder that holds package.json, with the screens and the samples below it. */
export function packageRoot(from: string = fileURLToPath(import.meta.url)): string {
  const folder = dirname(from)
  if (folder === from) throw new RangeError('no package.json above this program')
  return existsSync(join(folder, 'package.json')) ? folder : packageRoot(folder)
}
