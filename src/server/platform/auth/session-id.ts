import { createHash, randomBytes } from 'node:crypto'

const SESSION_ID_BYTES = 32

/** 会话号 — opaque and unguessable; it lives in the cookie only. */
export function newSessionId(): string {
  return randomBytes(SESSION_ID_BYTES).toString('base64url')
}

/** What the database keeps instead: a stolen table opens no session. */
export function sessionHash(sessionId: string): string {
  return createHash('sm3').update(sessionId).digest('hex')
}
