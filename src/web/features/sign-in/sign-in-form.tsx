import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Session } from '#contract/schemas/session.ts'
import { call } from '#web/api/call.ts'
import { PasswordInput } from '#web/features/sign-in/password-input.tsx'
import styles from '#web/features/sign-in/sign-in.module.css'
import { signInText } from '#web/features/sign-in/sign-in-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { ErrorNote } from '#web/ui/error-note.tsx'
import { TextInput } from '#web/ui/field.tsx'

interface SignInFormProps {
  /** Whose password is asked for; the name is then fixed. */
  readonly name?: string
  readonly onSignedIn: (session: Session) => void
  readonly onTyping?: () => void
}

/** 登录表单 — name and password; a refusal keeps the name, empties the password and returns the cursor to it. */
export function SignInForm({ name: fixedName, onSignedIn, onTyping }: SignInFormProps) {
  const text = useText(signInText)
  const [name, setName] = useState(fixedName ?? '')
  const [password, setPassword] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusFirstGap(form.current), [])

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setIsAsked(true)
    if (name.trim() === '' || password === '') return focusFirstGap(form.current)
    setIsBusy(true)
    setError(null)
    try {
      onSignedIn(await call('signIn', { body: { name: name.trim(), password } }))
    } catch (refusal) {
      setError(refusal)
      setIsBusy(false)
      setIsAsked(false)
      setPassword('')
      form.current?.querySelector<HTMLInputElement>('[name="password"]')?.focus()
    }
  }

  return (
    <form ref={form} className={styles.form} onSubmit={submit} onInput={onTyping} noValidate>
      <TextInput
        large
        label={text.name}
        name="name"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        value={name}
        disabled={fixedName !== undefined}
        problem={isAsked && name.trim() === '' ? text.nameMissing : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <PasswordInput
        large
        label={text.password}
        name="password"
        autoComplete="current-password"
        maxLength={256}
        value={password}
        problem={isAsked && password === '' ? text.passwordMissing : undefined}
        onChange={(event) => setPassword(event.target.value)}
      />
      <ErrorNote error={error} />
      <Button type="submit" tone="primary" large busy={isBusy}>
        {isBusy ? text.signingIn : text.signIn}
      </Button>
    </form>
  )
}

function focusFirstGap(form: HTMLFormElement | null): void {
  const gap = [...(form?.querySelectorAll('input') ?? [])].find((input) => input.value.trim() === '')
  gap?.focus()
}
