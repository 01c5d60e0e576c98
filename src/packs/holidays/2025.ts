import type { HolidayYear } from '#kernel/time/holidays.ts'

/** 2025 年放假安排 — 国办发明电〔2024〕12号；除夕自国务院令第795号（2025 年 1 月 1 日起施行）起为法定假日。 */
export const holidays2025 = {
  year: 2025,
  source: {
    title: {
      zh: '国务院办公厅关于2025年部分节假日安排的通知',
      en: 'Notice of the General Office of the State Council on Public Holidays in 2025',
    },
    docNumber: '国办发明电〔2024〕12号',
    issuedOn: '2024-11-12',
    url: 'https://www.gov.cn/zhengce/content/202411/content_6986382.htm',
  },
  status: 'verified',
  holidays: [
    { name: { zh: '元旦', en: "New Year's Day" }, from: '2025-01-01', to: '2025-01-01' },
    { name: { zh: '春节', en: 'Spring Festival' }, from: '2025-01-28', to: '2025-02-04' },
    { name: { zh: '清明节', en: 'Tomb-Sweeping Day' }, from: '2025-04-04', to: '2025-04-06' },
    { name: { zh: '劳动节', en: 'Labour Day' }, from: '2025-05-01', to: '2025-05-05' },
    { name: { zh: '端午节', en: 'Dragon Boat Festival' }, from: '2025-05-31', to: '2025-06-02' },
    {
      name: { zh: '国庆节、中秋节', en: 'National Day and Mid-Autumn Festival' },
      from: '2025-10-01',
      to: '2025-10-08',
    },
  ],
  workdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
} as const satisfies HolidayYear
