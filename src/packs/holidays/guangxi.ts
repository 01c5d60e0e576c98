import type { HolidayRegion, HolidayYear } from '#kernel/time/holidays.ts'

const guangxi = { areaCode: '45', name: { zh: '广西壮族自治区', en: 'Guangxi' } } as const satisfies HolidayRegion
const sanyuesan = { zh: '“壮族三月三”', en: 'Sanyuesan Festival' } as const

/**
 * 广西“壮族三月三”放假 — two days off for everybody in the region (广西壮族自治区人民政府令第98号), their dates set by a
 * notice each spring. All unverified (待核): the dates are from reprints and reports of the notices, none of which states
 * the number or the day of issue; 2025 and 2026 rest on secondary reports alone.
 */
export const guangxiHolidays = [
  {
    year: 2023,
    region: guangxi,
    source: {
      title: {
        zh: '广西壮族自治区人民政府办公厅关于2023年“壮族三月三”放假的通知',
        en: 'Notice of the General Office of the Guangxi Government on the Sanyuesan Festival of 2023',
      },
      docNumber: null,
      issuedOn: null,
    },
    status: 'unverified',
    holidays: [{ name: sanyuesan, from: '2023-04-21', to: '2023-04-23' }],
    workdays: [],
  },
  {
    year: 2024,
    region: guangxi,
    source: {
      title: {
        zh: '广西壮族自治区人民政府办公厅关于2024年“壮族三月三”放假的通知',
        en: 'Notice of the General Office of the Guangxi Government on the Sanyuesan Festival of 2024',
      },
      docNumber: null,
      issuedOn: null,
    },
    status: 'unverified',
    holidays: [{ name: sanyuesan, from: '2024-04-11', to: '2024-04-12' }],
    workdays: [],
  },
  {
    year: 2025,
    region: guangxi,
    source: {
      title: {
        zh: '广西壮族自治区人民政府办公厅关于2025年“壮族三月三”放假的通知',
        en: 'Notice of the General Office of the Guangxi Government on the Sanyuesan Festival of 2025',
      },
      docNumber: null,
      issuedOn: null,
    },
    status: 'unverified',
    holidays: [{ name: sanyuesan, from: '2025-03-31', to: '2025-04-01' }],
    workdays: [],
  },
  {
    year: 2026,
    region: guangxi,
    source: {
      title: {
        zh: '广西壮族自治区人民政府办公厅关于2026年“壮族三月三”放假的通知',
        en: 'Notice of the General Office of the Guangxi Government on the Sanyuesan Festival of 2026',
      },
      docNumber: null,
      issuedOn: null,
    },
    status: 'unverified',
    holidays: [{ name: sanyuesan, from: '2026-04-17', to: '2026-04-20' }],
    workdays: [],
  },
] as const satisfies readonly HolidayYear[]
