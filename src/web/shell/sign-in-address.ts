const SIGN_IN = '/sign-in.html'

/** 登录地址 — the sign-in page that leads back to where the person was. */
export function signInAddress(here: string): string {
  return here === '/' || here === '' ? SIGN_IN : `${SIGN_IN}?next=${encodeURIComponent(here)}`
}

/** 回到原处 — the address to open after signing in; anything that could leave this site becomes '/'. */
export function returnAddress(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/'
  const isOwn = /^\/(?![/\\])/.test(next) && !next.startsWith(SIGN_IN)
  return isOwn ? next : '/'
}
