import { instantOf } from '#kernel/time/calendar.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { newId } from '#server/platform/id.ts'

/** 测试县 — inserts a county to hang rows on and returns its id. */
export async function insertTestCounty(db: Executor, slug = 'ceshi'): Promise<string> {
  const county_id = newId()
  await db
    .insertInto('county')
    .values({
      county_id,
      slug,
      name_zh: '测试县',
      name_en: 'Test County',
      full_name: '测试省测试县',
      is_demo: true,
      demo_as_of: null,
      config: '{}',
      created_at: instantOf(Date.UTC(2024, 0, 1)),
    })
    .execute()
  return county_id
}
