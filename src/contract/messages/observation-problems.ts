import type { Label } from '#kernel/label/label.ts'

/** 观测问题的说法 — stations, files of readings, exclusions, official figures. */
export const OBSERVATION_PROBLEM_MESSAGES = {
  STATION_NOT_FOUND: {
    zh: '本县没有这个点位。请刷新点位列表后重新选择。',
    en: 'The county has no such station. Please reload the list of stations and choose again.',
  },
  STATION_CODE_TAKEN: {
    zh: '同类点位中已有编码“{code}”（{name}），没有保存。请核对编码，或直接使用已有点位。',
    en: 'A station of this kind has the code “{code}” already ({name}); nothing was saved. Please check the code, or use that station.',
  },
  STATION_POINT_INCOMPLETE: {
    zh: '点位“{name}”的经度、纬度只填了一个，没有保存。请两个都填，或都留空。',
    en: 'The station “{name}” has only one of longitude and latitude; nothing was saved. Please give both or neither.',
  },
  OBSERVATION_UNIT_DIFFERS: {
    zh: '“{factor}”的单位是 {unit}，而该点位已有数据按 {kept} 保存，没有导入。请核对列的单位后重试。',
    en: 'The unit of “{factor}” is {unit}, while the station keeps it in {kept}; nothing was taken in. Please check the unit of the column.',
  },
  EXCLUSION_NOT_FOUND: {
    zh: '没有这条剔除记录。请刷新剔除列表后重试。',
    en: 'There is no such exclusion. Please reload the list of exclusions and retry.',
  },
} as const satisfies Record<string, Label>
