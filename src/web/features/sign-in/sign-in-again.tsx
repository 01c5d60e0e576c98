import type { Session } from '#contract/schemas/session.ts'
import { SignInForm } from '#web/features/sign-in/sign-in-form.tsx'
import { signInText } from '#web/features/sign-in/sign-in-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Dialog } from '#web/ui/dialog.tsx'

interface SignInAgainProps {
  readonly name: string
  readonly onSignedIn: (session: Session) => void
}

export function SignInAgain({ name, onSignedIn }: SignInAgainProps) {
  const text = useText(signInText)
  return (
    <Dialog title={text.again}>
      <p>{text.againBody}</p>
      <SignInForm name={name} onSignedIn={onSignedIn} />
    </Dialog>
  )
}
