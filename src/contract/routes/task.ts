import { z } from 'zod'
import type { Route } from '#contract/route.ts'
import { countyParams } from '#contract/schemas/common.ts'
import {
  calendarFeed,
  clauseHits,
  clauseSearch,
  feedParams,
  feedTokenParams,
  taskExportQuery,
  taskPage,
  taskQuery,
} from '#contract/schemas/task.ts'

/** 任务 — the tasks of all plans in force: list, search, export, calendars. */
export const taskRoutes = {
  listTasks: {
    method: 'GET',
    path: '/api/counties/:county/tasks',
    summary: { zh: '任务列表', en: 'Tasks' },
    access: 'plan.read',
    params: countyParams,
    query: taskQuery,
    response: taskPage,
  },
  exportTasks: {
    method: 'GET',
    path: '/api/counties/:county/tasks/export',
    summary: { zh: '导出任务', en: 'Export tasks' },
    access: 'plan.read',
    params: countyParams,
    query: taskExportQuery,
    response: z.unknown(),
    binary: true,
  },
  searchClauses: {
    method: 'GET',
    path: '/api/counties/:county/clauses',
    summary: { zh: '检索条款', en: 'Search clauses' },
    access: 'plan.read',
    params: countyParams,
    query: clauseSearch,
    response: clauseHits,
  },
  readCalendarFeed: {
    method: 'GET',
    path: '/api/counties/:county/units/:unitId/calendar-feed',
    summary: { zh: '日历订阅地址', en: 'Address of a calendar feed' },
    access: 'unit.read',
    params: feedParams,
    response: calendarFeed,
  },
  createCalendarFeed: {
    method: 'POST',
    path: '/api/counties/:county/units/:unitId/calendar-feed',
    summary: { zh: '启用或更换日历订阅', en: 'Start or replace a calendar feed' },
    access: 'unit.manage',
    params: feedParams,
    response: calendarFeed,
    status: 201,
  },
  stopCalendarFeed: {
    method: 'DELETE',
    path: '/api/counties/:county/units/:unitId/calendar-feed',
    summary: { zh: '停用日历订阅', en: 'Stop a calendar feed' },
    access: 'unit.manage',
    params: feedParams,
    response: z.null(),
    status: 204,
  },
  downloadCalendar: {
    method: 'GET',
    path: '/api/calendars/:token',
    summary: { zh: '日历订阅', en: 'Calendar feed' },
    access: 'public',
    params: feedTokenParams,
    response: z.unknown(),
    binary: true,
  },
} as const satisfies Record<string, Route>
