import { useSyncExternalStore } from 'react'

/** 连接状态 — whether the server answers and whether the session still stands; the shell shows both. */
export interface Connection {
  readonly isReachable: boolean
  readonly isSessionExpired: boolean
}

let connection: Connection = { isReachable: true, isSessionExpired: false }
const listeners = new Set<() => void>()

export function reportConnection(change: Partial<Connection>): void {
  const next = { ...connection, ...change }
  if (next.isReachable === connection.isReachable && next.isSessionExpired === connection.isSessionExpired) return
  connection = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => connection)
}
