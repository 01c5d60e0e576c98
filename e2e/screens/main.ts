import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openHouse } from '../support/house.ts'
import { LANGUAGES, type Picture, photograph, VIEWS } from './photographer.ts'
import { samplesRoot } from './samples-root.ts'
import { AIR_SCENES } from './scenes-air.ts'
import { DATA_SCENES } from './scenes-data.ts'
import { DOOR_SCENES } from './scenes-door.ts'
import { IMPORT_SCENES } from './scenes-import.ts'
import { OFFICE_SCENES } from './scenes-office.ts'
import { PLAN_SCENES } from './scenes-plan.ts'
import { WATER_SCENES } from './scenes-water.ts'
import { WORKBENCH_SCENES } from './scenes-workbench.ts'
import { setStage } from './stage.ts'

const FOLDER = 'screens'
const SCENES = [
  ...DOOR_SCENES,
  ...PLAN_SCENES,
  ...IMPORT_SCENES,
  ...OFFICE_SCENES,
  ...WORKBENCH_SCENES,
  ...AIR_SCENES,
  ...WATER_SCENES,
  ...DATA_SCENES,
]

/** 截屏 — every scene (or those asked for) in every view; answers the exit code. */
export async function takeScreens(wanted: readonly string[]): Promise<number> {
  const scenes = SCENES.filter(({ name }) => wanted.length === 0 || wanted.some((word) => isAsked(name, word)))
  if (scenes.length === 0) {
    console.error(`没有这个场景 · no such scene: ${wanted.join(', ')} (${SCENES.map(({ name }) => name).join(' ')})`)
    return 2
  }
  if (wanted.length === 0) rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const samples = samplesRoot()
  const house = await openHouse({ BILAN_SAMPLES: samples.path })
  const pictures: Picture[] = []
  try {
    const stage = await setStage(house)
    for (const scene of scenes) {
      const views = VIEWS.filter(({ size }) => scene.only === undefined || scene.only === size)
      for (const language of LANGUAGES) {
        const pair = views.filter((view) => view.language === language)
        const taken = pair.map((view) => photograph(house, stage, { scene, view, folder: FOLDER }))
        pictures.push(...(await Promise.all(taken)))
      }
      process.stderr.write('.')
    }
  } finally {
    await house.close()
    samples.remove()
  }
  return report(pictures)
}

/** A whole name asks for that scene alone, the beginning of names for all of them. */
function isAsked(name: string, word: string): boolean {
  return SCENES.some((scene) => scene.name === word) ? name === word : name.startsWith(word)
}

function report(pictures: readonly Picture[]): number {
  const wrong = pictures.filter(({ findings }) => findings.length > 0)
  const lines = wrong.flatMap(({ file, findings }) => findings.map((finding) => `${file}: ${finding}`))
  writeFileSync(join(FOLDER, 'findings.txt'), lines.map((line) => `${line}\n`).join(''))
  process.stderr.write('\n')
  for (const line of lines) console.log(line)
  console.log(
    `${pictures.length} 张截屏在 ${FOLDER}/，${lines.length} 处问题 · ${pictures.length} pictures, ${lines.length} findings`,
  )
  return lines.length === 0 ? 0 : 1
}
