import type { Route } from '#contract/route.ts'
import { countyParams } from '#contract/schemas/common.ts'
import {
  blackWaters,
  functionZones,
  sectionParams,
  waterQuery,
  waterSection,
  waterSections,
  waterSeries,
  waterSeriesQuery,
  waterSources,
} from '#contract/schemas/water.ts'

/** 水 — sections, sources and zones judged month by month. */
export const waterRoutes = {
  listWaterSections: {
    method: 'GET',
    path: '/api/counties/:county/water/sections',
    summary: { zh: '断面水质', en: 'River sections' },
    access: 'observation.read',
    params: countyParams,
    query: waterQuery,
    response: waterSections,
  },
  readWaterSection: {
    method: 'GET',
    path: '/api/counties/:county/water/sections/:stationId',
    summary: { zh: '断面详情', en: 'One river section' },
    access: 'observation.read',
    params: sectionParams,
    query: waterQuery,
    response: waterSection,
  },
  readWaterSeries: {
    method: 'GET',
    path: '/api/counties/:county/water/sections/:stationId/series',
    summary: { zh: '水质序列', en: 'Readings of one factor' },
    access: 'observation.read',
    params: sectionParams,
    query: waterSeriesQuery,
    response: waterSeries,
  },
  listWaterSources: {
    method: 'GET',
    path: '/api/counties/:county/water/sources',
    summary: { zh: '饮用水水源', en: 'Drinking-water sources' },
    access: 'observation.read',
    params: countyParams,
    query: waterQuery,
    response: waterSources,
  },
  listFunctionZones: {
    method: 'GET',
    path: '/api/counties/:county/water/function-zones',
    summary: { zh: '水功能区', en: 'Water function zones' },
    access: 'observation.read',
    params: countyParams,
    query: waterQuery,
    response: functionZones,
  },
  listBlackWaters: {
    method: 'GET',
    path: '/api/counties/:county/water/black-odorous',
    summary: { zh: '黑臭水体', en: 'Black-odorous waters' },
    access: 'observation.read',
    params: countyParams,
    query: waterQuery,
    response: blackWaters,
  },
} as const satisfies Record<string, Route>
