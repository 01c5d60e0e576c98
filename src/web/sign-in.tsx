import { createRoot } from 'react-dom/client'
import { SignInPage } from '#web/features/sign-in/sign-in-page.tsx'
import { showLanguage } from '#web/i18n/language.ts'
import '#web/ui/base.css'

showLanguage()

const element = document.getElementById('root')
if (element === null) throw new Error('sign-in.html has no #root')
createRoot(element).render(<SignInPage />)
