import type { Page } from 'playwright-core'
import type { Disturbance } from './scene.ts'

/** 扰动网络 — sets a scene's disturbances up; what they hold back is let go by the function this answers. */
export async function disturb(page: Page, disturbances: readonly Disturbance[]): Promise<() => Promise<void>> {
  let letGo: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    letGo = resolve
  })
  for (const disturbance of disturbances) {
    await page.route(disturbance.at, async (route) => {
      switch (disturbance.kind) {
        case 'answer': {
          // Only the form's own request is refused, and lists stay as they are while something is made.
          if (disturbance.status === 201 && route.request().method() === 'GET') return route.continue()
          const { status, body } = disturbance
          const contentType = status < 400 ? 'application/json' : 'application/problem+json'
          return route.fulfill({ status, contentType, body: JSON.stringify(body) })
        }
        case 'lose':
          return route.abort('connectionrefused')
        case 'hold':
          await released
          return route.abort()
        default:
          return disturbance satisfies never
      }
    })
  }
  return async () => {
    letGo()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  }
}
