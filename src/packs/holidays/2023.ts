import type { HolidayYear } from '#kernel/time/holidays.ts'

/** 2023 年放假安排 — 国办发明电〔2022〕16号；元旦假期自 2022 年 12 月 31 日起。 */
export const holidays2023 = {
  year: 2023,
  source: {
    title: {
      zh: '国务院办公厅关于2023年部分节假日安排的通知',
      en: 'Notice of the General Office of the State Council on Public Holidays in 2023',
    },
    docNumber: '国办发明电〔2022〕16号',
    issuedOn: '2022-12-08',
    url: 'https://www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm',
  },
  status: 'verified',
  holidays: [
    { name: { zh: '元旦', en: "New Year's Day" }, from: '2022-12-31', to: '2023-01-02' },
    { name: { zh: '春节', en: 'Spring Festival' }, from: '2023-01-21', to: '2023-01-27' },
    { name: { zh: '清明节', en: 'Tomb-Sweeping Day' }, from: '2023-04-05', to: '2023-04-05' },
    { name: { zh: '劳动节', en: 'Labour Day' }, from: '2023-04-29', to: '2023-05-03' },
    { name: { zh: '端午节', en: 'Dragon Boat Festival' }, from: '2023-06-22', to: '2023-06-24' },
    {
      name: { zh: '中秋节、国庆节', en: 'Mid-Autumn Festival and National Day' },
      from: '2023-09-29',
      to: '2023-10-06',
    },
  ],
  workdays: ['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'],
} as const satisfies HolidayYear
