import { epochMs } from '#kernel/time/calendar.ts'
import { generateAir } from './air.ts'
import { calmOf } from './air-events.ts'
import { recordAir } from './air-record.ts'
import type { DemoReadings } from './batch.ts'
import { generateLaboratory } from './laboratory.ts'
import { generateRiver } from './river.ts'
import { generateSection } from './section.ts'
import { recordStage, recordWeather } from './surroundings.ts'
import { timeAxis } from './time-axis.ts'
import { generateWeather } from './weather.ts'
import type { YearFile } from './year-file.ts'

/**
 * 生成演示年 — every reading of the demonstration county, from a seed and the choices of its file alone: the same file gives
 * the same readings. Weather comes first, and air, river and water follow from it.
 */
export function generateDemoYear(file: YearFile): DemoReadings {
  const { seed, from, to, weather, stage, air, section, laboratory } = file
  const axis = timeAxis(from, to)
  const sky = generateWeather(axis, weather.climate, calmOf(axis, air.events), seed)
  const river = generateRiver(axis, sky, stage, seed)
  const measured = [...generateAir({ axis, plan: air, weather: sky, seed })]
  const recorded = measured.map(([station, values]) => recordAir({ axis, plan: air, station, air: values, seed }))
  return {
    flow: [
      ...recorded.flatMap(({ flow }) => flow),
      recordWeather(axis, weather.station, sky),
      recordStage(axis, stage.station, river),
      generateSection(axis, section, river, seed),
      ...generateLaboratory({ axis, plan: laboratory, river, seed }),
    ],
    later: recorded
      .flatMap(({ later }) => later)
      .toSorted((one, other) => epochMs(one.knownAt) - epochMs(other.knownAt)),
  }
}
