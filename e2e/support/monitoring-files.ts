import type { PlanFile } from './api.ts'
import { utf8 } from './plan-files.ts'

const HEAD = 'timepoint,stationcode,longitude,latitude,area,positionname,primarypollutant,aqi,pm10,pm2_5,o3,no2,so2,co'

interface Feed {
  readonly station: string
  /** 2024-05-01 */
  readonly day: string
  readonly nextDay: string
  /** Line 6 has a word for PM10, line 9 more PM2.5 than PM10. */
  readonly isSpoilt?: boolean
}

/** 国家站一日 — a day of one station as the national feed prints it. */
export function feedDay({ station, day, nextDay, isSpoilt = false }: Feed): string {
  const lines = Array.from({ length: 24 }, (_, at) => {
    const label = at === 23 ? `${nextDay}T00` : `${day}T${String(at + 1).padStart(2, '0')}`
    const pm10 = isSpoilt && at === 4 ? '故障' : String(40 + ((at * 7) % 23))
    const pm25 = isSpoilt && at === 7 ? 120 : 20 + ((at * 5) % 17)
    const gases = `${60 + ((at * 11) % 41)},${12 + ((at * 3) % 9)},${5 + (at % 4)},${(0.5 + (at % 5) / 10).toFixed(1)}`
    return `${label},9001A,109.2,24.6,某市,${station},,,${pm10},${pm25},${gases}`
  })
  return `${[HEAD, ...lines].join('\n')}\n`
}

/** 列名不明的表 — a table whose heads nobody here knows: a person has to match them. */
export function unknownTable(): PlanFile {
  const lines = Array.from(
    { length: 8 },
    (_, at) => `2024-05-01 ${String(at).padStart(2, '0')}:00,城东,${30 + at},7.${at},0.2${at}`,
  )
  return { name: '委托监测.csv', bytes: utf8(['采集时刻点,测点,甲项,乙项,丙项', ...lines].join('\n')) }
}

/** 不是数据的文件 — refused, with the reason. */
export const notData = (): PlanFile => ({ name: '说明.csv', bytes: utf8('本月数据由市站统一报送。\n请查收。\n') })
