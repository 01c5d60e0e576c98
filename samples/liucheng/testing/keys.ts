import { readFileSync } from 'node:fs'

/** 读标答 — the rows of a key file as records by column; cells hold commas only inside double quotes. */
export function readKey(name: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(new URL(`../keys/${name}.csv`, import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/)
  const columns = head.split(',')
  return lines.map((line) => {
    const cells = cellsOf(line)
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  })
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  )
}

/** Names parted by 、 in a key's cell. */
export function names(cell: string | undefined): readonly string[] {
  return cell === undefined || cell === '' ? [] : cell.split('、')
}
