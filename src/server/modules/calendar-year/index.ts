export { calendarYearHandlers, wireOf as holidayYearWire } from './calendar-year-routes.ts'
