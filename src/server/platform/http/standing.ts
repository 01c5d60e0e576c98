import type { Actor } from '#kernel/access/can.ts'
import type { Instant } from '#kernel/time/calendar.ts'

/** 来者 — who is asking: an account with a live session, and its role in each county it may enter. */
export interface Caller {
  readonly accountId: string
  readonly name: string
  readonly mustChangePassword: boolean
  /** Hash of the session's id; the id itself is only in the cookie. */
  readonly sessionHash: string
  readonly actor: Actor
}

/** 所在县 — the county named in the address. asOf: the moment a demonstration county stands still at. */
export interface CountyScope {
  readonly id: string
  readonly slug: string
  readonly isDemo: boolean
  readonly asOf: Instant | null
}

/** What the server above the platform tells it: who holds a session, and which county a short name means. */
export interface Doorkeeper {
  authenticate(sessionId: string): Promise<Caller | null>
  findCounty(slug: string): Promise<CountyScope | null>
}
