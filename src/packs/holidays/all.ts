import type { HolidayYear } from '#kernel/time/holidays.ts'
import { holidays2023 } from '#packs/holidays/2023.ts'
import { holidays2024 } from '#packs/holidays/2024.ts'
import { holidays2025 } from '#packs/holidays/2025.ts'
import { holidays2026 } from '#packs/holidays/2026.ts'
import { guangxiHolidays } from '#packs/holidays/guangxi.ts'

/** 放假安排全集 — every notice that is data here; `holidaysFor` chooses those that bind a county. */
export const allHolidays: readonly HolidayYear[] = [
  holidays2023,
  holidays2024,
  holidays2025,
  holidays2026,
  ...guangxiHolidays,
]
