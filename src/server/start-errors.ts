import type { Label } from '#kernel/label/label.ts'
import { appError } from '#server/platform/error.ts'

/** 启动问题的说法 — read by whoever starts the server. */
export const START_MESSAGES = {
  PORT_IN_USE: {
    zh: '端口 {port} 已被另一个程序占用。请停止那个程序，或用 BILAN_PORT 指定另一个端口。',
    en: 'Port {port} is taken by another program. Stop that program, or name another port in BILAN_PORT.',
  },
  PORT_NOT_ALLOWED: {
    zh: '没有使用端口 {port} 的权限。请用 BILAN_PORT 指定 1024 以上的端口。',
    en: 'Port {port} may not be used. Name a port above 1024 in BILAN_PORT.',
  },
  HOST_UNAVAILABLE: {
    zh: '本机没有地址 {host}。请核对 BILAN_HOST；只在本机使用时可不设置。',
    en: 'This machine has no address {host}. Check BILAN_HOST; leave it out to serve this machine only.',
  },
} as const satisfies Record<string, Label>

const BY_SYSTEM_CODE = {
  EADDRINUSE: 'PORT_IN_USE',
  EACCES: 'PORT_NOT_ALLOWED',
  EADDRNOTAVAIL: 'HOST_UNAVAILABLE',
  ENOTFOUND: 'HOST_UNAVAILABLE',
} as const

/** What listening failed of, as a coded error; anything unexpected stays as it is. */
export function startError(error: unknown, { host, port }: { host: string; port: number }): unknown {
  const systemCode = error instanceof Error && 'code' in error ? error.code : undefined
  const code = Object.entries(BY_SYSTEM_CODE).find(([key]) => key === systemCode)?.[1]
  return code === undefined ? error : appError(code, { host, port }, { status: 503, cause: error })
}
