import type { Page } from 'playwright-core'
import type { Stage, Viewer } from './stage.ts'

/** 场景 — one route in one state, as it is photographed. */
export interface Scene {
  /** Route and state, as the file is called: living-plan.clause. */
  readonly name: string
  readonly address: string | ((stage: Stage) => string)
  readonly as?: Viewer
  /** Only where the state exists at one width. */
  readonly only?: 'wide' | 'narrow'
  /** What the network does to requests of the page. */
  readonly network?: readonly Disturbance[]
  /** What the person does once the page stands. */
  readonly act?: (page: Page) => Promise<void>
  /** Answers with an error status that belong to the scene. */
  readonly fails?: RegExp
  readonly media?: 'print'
}

/** An answer that is put in place of the server's, held back until the picture is taken, or lost. */
export type Disturbance =
  | { readonly kind: 'answer'; readonly at: RegExp; readonly status: number; readonly body: unknown }
  | { readonly kind: 'hold'; readonly at: RegExp }
  | { readonly kind: 'lose'; readonly at: RegExp }

/** 问题答复 — a problem document as the server would send it. */
export function problem(at: RegExp, status = 500, code = 'UNEXPECTED', params = {}): Disturbance {
  const body = {
    type: 'about:blank',
    title: code,
    status,
    code,
    requestId: '0192f0c4-7c1e-7a52-8d00-5b9f0a2e6c11',
    params,
  }
  return { kind: 'answer', at, status, body }
}

export const hold = (at: RegExp): Disturbance => ({ kind: 'hold', at })

/** 展开详情 — on a phone what belongs to a clause waits folded. */
export const openSheet = async (page: Page): Promise<void> => {
  const unfold = page.getByRole('button', { name: /^(?:展开详情|Open details)$/ })
  if (await unfold.isVisible()) await unfold.click()
}
