import { describe, expect, it } from 'vitest'
import { readHead } from './read-head.ts'

const said = (head: string): string => {
  const { use, unit } = readHead(head)
  if (use === null) return 'unknown'
  return use.kind === 'factor' ? `${use.factor}|${unit ?? ''}` : use.kind
}

describe('readHead', () => {
  it.each([
    ['氨氮(mg/L)', 'nh3n|mg/l'],
    ['氨氮（NH3-N）', 'nh3n|'],
    ['NH₃-N', 'nh3n|'],
    ['总磷（以P计）（mg/L）', 'tp|mg/l'],
    ['高锰酸盐指数/mg/L', 'codMn|mg/l'],
    ['CODMn', 'codMn|'],
    ['CODcr', 'codCr|'],
    ['dissolved_oxygen', 'dissolvedOxygen|'],
    ['Total_Phosphorus(mg/L)', 'tp|mg/l'],
    ['Ammonia-N (mg/L)', 'nh3n|mg/l'],
    ['F', 'fluoride|'],
    ['pH(无量纲)', 'ph|无量纲'],
    ['叶绿素α(mg/L)', 'chlorophyllA|mg/l'],
    ['藻密度(cells/L)', 'algalDensity|cells/l'],
    ['电导率(μS/cm)', 'conductivity|μs/cm'],
    ['汞(μg/L)', 'mercury|μg/l'],
    ['铬（六价）', 'chromium6|'],
    ['PM₂.₅（μg/m³）', 'pm25|μg/m3'],
    ['pm2_5', 'pm25|'],
    ['细颗粒物(PM2.5)', 'pm25|'],
    ['PM2.5浓度(ug/m3)', 'pm25|ug/m3'],
    ['氨氮 mg/L', 'nh3n|mg/l'],
    ['氨氮(斤/亩)', 'nh3n|斤/亩'],
    ['监测 时间', 'time'],
    ['断面名称', 'stationName'],
    ['stationcode', 'station'],
    ['水质类别', 'waterClass'],
    ['序号', 'ignore'],
    ['PM2.5_24h', 'unknown'],
    ['DEWP', 'unknown'],
    ['P', 'unknown'],
  ])('reads %s', (head, expected) => expect(said(head)).toBe(expected))
})
