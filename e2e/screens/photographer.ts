import { join } from 'node:path'
import { graveAxeFindings } from '../support/axe.ts'
import type { House, VisitOptions } from '../support/house.ts'
import { settle } from '../support/settle.ts'
import { disturb } from './disturb.ts'
import { layoutFindings } from './layout-findings.ts'
import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'
import { untranslatedTexts } from './untranslated.ts'

export interface View {
  readonly language: NonNullable<VisitOptions['language']>
  readonly size: NonNullable<VisitOptions['size']>
}

export interface Picture {
  readonly file: string
  readonly findings: readonly string[]
}

export const LANGUAGES = ['zh', 'en'] as const
/** The first sheets of A4 in one picture. */
const FIRST_SHEETS = { width: 794, height: 2400 }
const SIZES = ['wide', 'narrow'] as const
export const VIEWS: readonly View[] = LANGUAGES.flatMap((language) => SIZES.map((size) => ({ language, size })))

/** 拍摄 — puts a scene up in a profile of its own, photographs it and inspects what stands there. */
export async function photograph(
  house: House,
  stage: Stage,
  { scene, view, folder }: { readonly scene: Scene; readonly view: View; readonly folder: string },
): Promise<Picture> {
  const { address, as = 'administrator', network = [], act, fails, media } = scene
  const { page, context, watch } = await house.visit({ ...view, sessionId: stage.sessions[as] })
  for (const pattern of [...network.map(({ at }) => at), ...(fails ? [fails] : [])]) watch.expectFailure(pattern)
  const letGo = await disturb(page, network)
  const file = `${scene.name}.${view.size}.${view.language}.png`
  const problems: string[] = []
  try {
    await page.emulateMedia({ media: media ?? 'screen', reducedMotion: 'reduce' })
    await page.goto(typeof address === 'string' ? address : address(stage))
    await settle(page, { isHeld: network.some(({ kind }) => kind === 'hold') })
    // A server's own failure is asked for again before it is shown.
    if (!act && network.some((part) => part.kind === 'answer' && part.status >= 500))
      await page.getByRole('alert').waitFor()
    await act?.(page)
    await settle(page, { isHeld: network.some(({ kind }) => kind === 'hold') })
    if (media === 'print') await page.setViewportSize(FIRST_SHEETS)
    await page.screenshot({ path: join(folder, file) })
    problems.push(...(await layoutFindings(page)))
    if (view.language === 'en') problems.push(...(await untranslatedTexts(page, stage.names)))
    if (media !== 'print') problems.push(...(await graveAxeFindings(page)))
  } catch (error) {
    problems.push(`the scene could not be set: ${error instanceof Error ? error.message : String(error)}`)
    // Whatever stands there helps to see why; that it cannot be had has been said.
    await page.screenshot({ path: join(folder, file) }).catch(() => undefined)
  }
  await letGo()
  await context.close()
  return { file, findings: [...problems, ...watch.findings] }
}
