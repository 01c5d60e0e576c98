const SIGN_IN = '/sign-in.html'

/** 登录地址 — the sign-in page that leads back to where the person was. */
export function signInAddress(here: string): string {
  return here === '/' || here === '' ? SIGN_IN : `${SIGN_IN}?next=${encodeURIComponent(here)}`
}

/**
 * 回到原处 — the address to open after signing in. The server may have shown the sign-in page under the address that was
 * asked for: then it is that one. Otherwise `next` says it; anything that could leave this site becomes '/'.
 */
export function returnAddress({ pathname, search, hash }: Pick<URL, 'pathname' | 'search' | 'hash'>): string {
  if (pathname !== SIGN_IN) return pathname + search + hash
  const next = new URLSearchParams(search).get('next') ?? '/'
  const isOwn = /^\/(?![/\\])/.test(next) && !next.startsWith(SIGN_IN)
  return isOwn ? next : '/'
}
