import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from '#web/api/query-client.ts'
import { showLanguage } from '#web/i18n/language.ts'
import { router } from '#web/shell/router.tsx'
import { sessionQuery } from '#web/shell/session.ts'
import '#web/ui/base.css'

showLanguage()
// Asked before anything is drawn: the answer arrives while the page's own code loads.
void queryClient.prefetchQuery(sessionQuery)

const element = document.getElementById('root')
if (element === null) throw new Error('index.html has no #root')
createRoot(element).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
