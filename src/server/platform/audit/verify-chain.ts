import type { Executor } from '#server/platform/db/tables.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { CHAIN_START, entryHashOf } from './entry-hash.ts'
import { type ChainHead, type Link, readHead, readLinks } from './read-chain.ts'

/**
 * What is wrong with a link: `gap` — a number is missing or out of order; `prev` — it does not follow the link before;
 * `contentHash` — the content is not what was attested; `hash` — a field of the entry was changed; `head` — links at
 * the end are gone, or there are some that were never appended; `anchor` — it is not the link that was printed.
 */
export type ChainProblem = 'gap' | 'prev' | 'contentHash' | 'hash' | 'head' | 'anchor'

export interface BrokenChain {
  readonly ok: false
  /** Number of the first link that is broken or missing. */
  readonly seq: number
  readonly problem: ChainProblem
  readonly expected: string
  readonly found: string
}

export type ChainState = { readonly ok: true; readonly entries: number; readonly root: string } | BrokenChain

/**
 * 核对审计链 — recomputes a county's chain from its first link and names the first that is broken. Whoever can rewrite
 * the whole database can also rewrite the whole chain; the printed daily roots, given as `anchors`, tell that too.
 * May run while links are appended: they are then checked as well.
 */
export async function verifyChain(
  db: Executor,
  countyId: string,
  anchors: readonly ChainHead[] = [],
): Promise<ChainState> {
  const printed = new Map(anchors.map(({ seq, hash }) => [seq, hash]))
  let at: ChainHead = { seq: 0, hash: CHAIN_START }
  for (;;) {
    // The head is read first: by the time the page is, it can only have come after every link already checked.
    const head = (await readHead(db, countyId)) ?? { seq: 0, hash: CHAIN_START }
    const page = await readLinks(db, countyId, at.seq)
    for (const link of page) {
      const broken = problemOf(link, at) ?? anchorProblem(link, printed)
      if (broken) return broken
      at = link
    }
    if (page.length === 0) return endOf(at, head, anchors)
  }
}

function problemOf(link: Link, before: ChainHead): BrokenChain | undefined {
  const due = before.seq + 1
  if (link.seq !== due) return broken(due, 'gap', String(due), String(link.seq))
  if (link.prev !== before.hash) return broken(due, 'prev', before.hash, link.prev)
  const contentHash = sm3(link.content)
  if (link.contentHash !== contentHash) return broken(due, 'contentHash', link.contentHash, contentHash)
  const hash = entryHashOf(link)
  return link.hash === hash ? undefined : broken(due, 'hash', link.hash, hash)
}

function anchorProblem({ seq, hash }: ChainHead, printed: ReadonlyMap<number, string>): BrokenChain | undefined {
  const expected = printed.get(seq)
  return expected === undefined || expected === hash ? undefined : broken(seq, 'anchor', expected, hash)
}

function endOf(last: ChainHead, head: ChainHead, anchors: readonly ChainHead[]): ChainState {
  if (last.seq !== head.seq) return broken(Math.min(last.seq, head.seq) + 1, 'head', String(head.seq), String(last.seq))
  if (last.hash !== head.hash) return broken(last.seq, 'head', head.hash, last.hash)
  const beyond = anchors.find(({ seq }) => seq > last.seq)
  if (beyond) return broken(last.seq + 1, 'anchor', beyond.hash, '')
  return { ok: true, entries: last.seq, root: last.hash }
}

function broken(seq: number, problem: ChainProblem, expected: string, found: string): BrokenChain {
  return { ok: false, seq, problem, expected, found }
}
