import { dictionary } from '#web/i18n/dictionary.ts'

export const aboutText = dictionary({
  zh: {
    sentence: '计划中的一句话，是有单位、有时限的一项任务；计划中的一个数，是由证据算出来的一个目标。',
    status: '运行状况',
    well: '正常',
    version: '版本',
    engine: '数据库',
    engines: { pglite: 'PGlite（内置的 PostgreSQL）', postgresql: 'PostgreSQL 服务器' },
    licence: '许可',
    apache: 'Apache License 2.0，开放源代码',
    network: '联网',
    noRequest: '所有数据都在本机和本单位的服务器上，页面不向外发出任何请求',
  },
  en: {
    sentence:
      'A sentence of the plan is a task with owners and a deadline; a number in it is a target computed from evidence.',
    status: 'Health',
    well: 'Well',
    version: 'Version',
    engine: 'Database',
    engines: { pglite: 'PGlite (PostgreSQL built in)', postgresql: 'PostgreSQL server' },
    licence: 'Licence',
    apache: 'Apache License 2.0, open source',
    network: 'Network',
    noRequest: 'All data stay on this machine and your own server; the pages send no request elsewhere',
  },
})
