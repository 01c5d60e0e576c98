import { z } from 'zod'
import type { Route } from '#contract/route.ts'
import { countyParams } from '#contract/schemas/common.ts'
import { countyMap } from '#contract/schemas/county-map.ts'
import { holidayYears } from '#contract/schemas/holidays.ts'
import { changePolicy, policy, policyDetail, policyFileParams, policyParams } from '#contract/schemas/policy.ts'

/** 参考 — what plans stand on: cited documents, the county's map, the State Council's calendar. */
export const referenceRoutes = {
  listPolicies: {
    method: 'GET',
    path: '/api/counties/:county/policies',
    summary: { zh: '政策库', en: 'Cited documents' },
    access: 'plan.read',
    params: countyParams,
    response: z.array(policy),
  },
  readPolicy: {
    method: 'GET',
    path: '/api/counties/:county/policies/:policyId',
    summary: { zh: '被引文件', en: 'A cited document' },
    access: 'plan.read',
    params: policyParams,
    response: policyDetail,
  },
  changePolicy: {
    method: 'PATCH',
    path: '/api/counties/:county/policies/:policyId',
    summary: { zh: '补充被引文件信息', en: 'Complete a cited document' },
    access: 'policy.manage',
    params: policyParams,
    body: changePolicy,
    response: policyDetail,
  },
  attachPolicyFile: {
    method: 'POST',
    path: '/api/counties/:county/policies/:policyId/files',
    summary: { zh: '附上文件', en: 'Attach a file' },
    access: 'policy.manage',
    params: policyParams,
    response: policyDetail,
    status: 201,
    upload: true,
  },
  removePolicyFile: {
    method: 'DELETE',
    path: '/api/counties/:county/policies/:policyId/files/:fileId',
    summary: { zh: '移除附件', en: 'Remove a file' },
    access: 'policy.manage',
    params: policyFileParams,
    response: policyDetail,
  },
  downloadPolicyFile: {
    method: 'GET',
    path: '/api/counties/:county/policies/:policyId/files/:fileId',
    summary: { zh: '下载附件', en: 'Download a file' },
    access: 'plan.read',
    params: policyFileParams,
    response: z.unknown(),
    binary: true,
  },
  readMap: {
    method: 'GET',
    path: '/api/counties/:county/map',
    summary: { zh: '县域图', en: 'Map of the county' },
    access: 'plan.read',
    params: countyParams,
    response: countyMap,
  },
  listHolidays: {
    method: 'GET',
    path: '/api/holidays',
    summary: { zh: '节假日安排', en: 'Holidays by State-Council notice' },
    access: 'signedIn',
    response: holidayYears,
  },
} as const satisfies Record<string, Route>
