import { type ComponentProps, type KeyboardEvent, useState } from 'react'
import { signInText } from '#web/features/sign-in/sign-in-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { TextInput } from '#web/ui/field.tsx'

/** 密码框 — may be shown while typing, and says when caps lock is on. */
export function PasswordInput(props: Omit<ComponentProps<typeof TextInput>, 'type' | 'end'>) {
  const text = useText(signInText)
  const [isShown, setIsShown] = useState(false)
  const [isCapsLock, setIsCapsLock] = useState(false)
  const noteCapsLock = (event: KeyboardEvent) => setIsCapsLock(event.getModifierState('CapsLock'))
  return (
    <TextInput
      spellCheck={false}
      autoCapitalize="none"
      {...props}
      type={isShown ? 'text' : 'password'}
      hint={isCapsLock ? text.capsLock : props.hint}
      onKeyDown={noteCapsLock}
      onKeyUp={noteCapsLock}
      end={
        <Button
          tone="quiet"
          aria-label={isShown ? text.hidePassword : text.showPassword}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? text.hide : text.show}
        </Button>
      }
    />
  )
}
