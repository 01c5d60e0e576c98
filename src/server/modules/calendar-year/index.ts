export { calendarYearHandlers } from './calendar-year-routes.ts'
