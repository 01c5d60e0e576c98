import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call } from '#web/api/call.ts'
import styles from '#web/features/password/password-page.module.css'
import { KINDS_NEEDED, MIN_LENGTH, PASSWORD_RULES, rulesMet } from '#web/features/password/password-rules.ts'
import { passwordText } from '#web/features/password/password-text.ts'
import { PasswordInput } from '#web/features/sign-in/password-input.tsx'
import { useText } from '#web/i18n/dictionary.ts'
import { Page } from '#web/shell/page.tsx'
import { sessionQuery, useSession } from '#web/shell/session.ts'
import { Button } from '#web/ui/button.tsx'
import { ErrorNote } from '#web/ui/error-note.tsx'
import { toast } from '#web/ui/toast.tsx'

function usePasswordChange() {
  const text = useText(passwordText)
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { readonly current: string; readonly next: string }) => call('changePassword', { body }),
    onSuccess: (session) => {
      queries.setQueryData(sessionQuery.queryKey, session)
      toast(text.done)
    },
  })
}

/** 修改密码页 — of one's own free will, or before anything else after a first sign-in. */
export function PasswordPage() {
  const text = useText(passwordText)
  const { account } = useSession()
  const [typed, setTyped] = useState({ current: '', next: '', repeat: '' })
  const change = usePasswordChange()
  // Only once the shell knows the new session: before, it would lead back here.
  if (change.isSuccess && !account.mustChangePassword) return <Navigate to="/" replace />
  const met = rulesMet({ accountName: account.name, ...typed })
  const isReady = typed.current !== '' && PASSWORD_RULES.every((rule) => met[rule])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) change.mutate({ current: typed.current, next: typed.next })
  }
  const field = (key: keyof typeof typed) => ({
    label: text[key],
    autoComplete: key === 'current' ? 'current-password' : 'new-password',
    large: true,
    maxLength: 256,
    value: typed[key],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [key]: event.target.value }),
  })
  return (
    <Page title={text.title} lead={account.mustChangePassword ? text.first : text.lead}>
      <form className={styles.form} onSubmit={submit}>
        <input type="text" name="name" autoComplete="username" value={account.name} readOnly hidden />
        <PasswordInput {...field('current')} />
        <PasswordInput {...field('next')} />
        <PasswordInput {...field('repeat')} />
        <RuleList met={met} />
        <ErrorNote error={change.error} />
        <Button type="submit" tone="primary" large disabled={!isReady} busy={change.isPending}>
          {change.isPending ? text.saving : text.save}
        </Button>
      </form>
    </Page>
  )
}

function RuleList({ met }: { readonly met: ReturnType<typeof rulesMet> }) {
  const text = useText(passwordText)
  const sentences = { ...text.rule, length: text.rule.length(MIN_LENGTH), kinds: text.rule.kinds(KINDS_NEEDED) }
  return (
    <section aria-label={text.rules} aria-live="polite" className={styles.rules}>
      <ul>
        {PASSWORD_RULES.map((rule) => (
          <li key={rule} className={met[rule] ? styles.met : undefined}>
            <span role="img" aria-label={met[rule] ? text.met : text.unmet}>
              {met[rule] ? '●' : '○'}
            </span>{' '}
            {sentences[rule]}
          </li>
        ))}
      </ul>
      <p>{text.also}</p>
    </section>
  )
}
