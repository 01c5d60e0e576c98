import { useEffect, useRef } from 'react'
import type { Session } from '#contract/schemas/session.ts'
import { PasswordInput } from '#web/features/sign-in/password-input.tsx'
import styles from '#web/features/sign-in/sign-in.module.css'
import { signInText } from '#web/features/sign-in/sign-in-text.ts'
import { focusFirstGap, useSignIn } from '#web/features/sign-in/use-sign-in.ts'
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

/** 登录表单 — name and password, errors in words, the cursor where something is missing. */
export function SignInForm({ name: fixedName, onSignedIn, onTyping }: SignInFormProps) {
  const text = useText(signInText)
  const form = useRef<HTMLFormElement>(null)
  const { name, password, isAsked, isBusy, error, change, submit } = useSignIn(form, fixedName ?? '', onSignedIn)
  useEffect(() => focusFirstGap(form.current), [])
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
        onChange={(event) => change({ name: event.target.value })}
      />
      <PasswordInput
        large
        label={text.password}
        name="password"
        autoComplete="current-password"
        maxLength={256}
        value={password}
        problem={isAsked && password === '' ? text.passwordMissing : undefined}
        onChange={(event) => change({ password: event.target.value })}
      />
      <ErrorNote error={error} />
      <Button type="submit" tone="primary" large busy={isBusy}>
        {isBusy ? text.signingIn : text.signIn}
      </Button>
    </form>
  )
}
