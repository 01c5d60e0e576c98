/**
 * 文件形式 — nationalFeed 国家站小时发布 CSV · quotsoft 宽表（date,hour,type,站点…）· sectionAutomatic 水站四小时表 · laboratory 手工监测月表 ·
 * meteorology 逐时气象 · riverStage 水位流量 · mapped: any table whose columns a person has matched.
 */
export const OBSERVATION_FORMS = [
  'nationalFeed',
  'quotsoft',
  'sectionAutomatic',
  'laboratory',
  'meteorology',
  'riverStage',
  'mapped',
] as const
export type ObservationForm = (typeof OBSERVATION_FORMS)[number]
