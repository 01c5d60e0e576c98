import { randomInt } from 'node:crypto'

/** Signs that cannot be mistaken for each other when read from paper: no 0 O o, 1 l I. */
const KINDS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', '-+=%#'] as const
const LENGTH = 16

const pick = (signs: string): string => signs.charAt(randomInt(signs.length))

/** 初始密码 — random, with every kind of sign, to be read out or typed once and then changed. */
export function issuePassword(): string {
  const signs = [...KINDS.map(pick), ...Array.from({ length: LENGTH - KINDS.length }, () => pick(KINDS.join('')))]
  for (let at = signs.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1)
    const [kept, moved] = [signs[at] ?? '', signs[other] ?? '']
    signs[at] = moved
    signs[other] = kept
  }
  return signs.join('')
}
