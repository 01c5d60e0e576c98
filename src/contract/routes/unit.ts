import { z } from 'zod'
import type { Route } from '#contract/route.ts'
import { countyParams, id } from '#contract/schemas/common.ts'
import {
  changeUnit,
  newUnit,
  orgDirectory,
  setParams,
  stateSet,
  succession,
  unitPage,
  unitParams,
  unitSet,
} from '#contract/schemas/org.ts'

/** 单位 — the directory, succession and sets. */
export const unitRoutes = {
  listUnits: {
    method: 'GET',
    path: '/api/counties/:county/units',
    summary: { zh: '单位名录', en: 'Units' },
    access: 'unit.read',
    params: countyParams,
    response: orgDirectory,
  },
  readUnit: {
    method: 'GET',
    path: '/api/counties/:county/units/:unitId',
    summary: { zh: '单位', en: 'Unit' },
    access: 'unit.read',
    params: unitParams,
    response: unitPage,
  },
  createUnit: {
    method: 'POST',
    path: '/api/counties/:county/units',
    summary: { zh: '新增单位', en: 'Add a unit' },
    access: 'unit.manage',
    params: countyParams,
    body: newUnit,
    response: z.object({ id }),
    status: 201,
  },
  changeUnit: {
    method: 'PATCH',
    path: '/api/counties/:county/units/:unitId',
    summary: { zh: '更正单位', en: 'Correct a unit' },
    access: 'unit.manage',
    params: unitParams,
    body: changeUnit,
    response: unitPage,
  },
  succeedUnit: {
    method: 'PUT',
    path: '/api/counties/:county/units/:unitId/succession',
    summary: { zh: '职责承接', en: 'Say who takes over from a unit' },
    access: 'unit.manage',
    params: unitParams,
    body: succession,
    response: unitPage,
  },
  stateSet: {
    method: 'PUT',
    path: '/api/counties/:county/unit-sets/:setId',
    summary: { zh: '明确集合成员', en: 'State the members of a set' },
    access: 'unit.manage',
    params: setParams,
    body: stateSet,
    response: unitSet,
  },
} as const satisfies Record<string, Route>
