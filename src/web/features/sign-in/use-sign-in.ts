import { type FormEvent, type RefObject, useState } from 'react'
import type { Session } from '#contract/schemas/session.ts'
import { ApiError } from '#web/api/api-error.ts'
import { call } from '#web/api/call.ts'

interface SignIn {
  readonly name: string
  readonly password: string
  /** It was tried with a gap: the gaps are then pointed out. */
  readonly isAsked: boolean
  readonly isBusy: boolean
  readonly error: unknown
}

/** 登录过程 — what has been typed and what came of it; a refusal empties the password and returns the cursor to it. */
export function useSignIn(
  form: RefObject<HTMLFormElement | null>,
  firstName: string,
  onDone: (session: Session) => void,
) {
  const [state, setState] = useState<SignIn>({
    name: firstName,
    password: '',
    isAsked: false,
    isBusy: false,
    error: null,
  })
  const change = (part: Partial<SignIn>) => setState((now) => ({ ...now, ...part }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const body = { name: state.name.trim(), password: state.password }
    if (body.name === '' || body.password === '') {
      change({ isAsked: true })
      return focusFirstGap(form.current)
    }
    change({ isBusy: true, error: null })
    try {
      onDone(await call('signIn', { body }))
    } catch (error) {
      // Where nobody looked at the password there is no reason to type it again.
      const isRefused = error instanceof ApiError && error.status >= 400 && error.status < 500
      change({ error, isBusy: false, isAsked: false, ...(isRefused ? { password: '' } : {}) })
      form.current?.querySelector<HTMLInputElement>('[name="password"]')?.focus()
    }
  }
  return { ...state, change, submit }
}

export function focusFirstGap(form: HTMLFormElement | null): void {
  const gap = [...(form?.querySelectorAll('input') ?? [])].find((input) => input.value.trim() === '')
  gap?.focus()
}
