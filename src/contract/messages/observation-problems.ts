import type { Label } from '#kernel/label/label.ts'

/** 观测问题的说法 — stations, files of readings, exclusions, official figures. */
export const OBSERVATION_PROBLEM_MESSAGES = {
  STATION_NOT_FOUND: {
    zh: '本县没有这个点位。请刷新点位列表后重新选择。',
    en: 'The county has no such station. Please reload the list of stations and choose again.',
  },
  STATION_CODE_TAKEN: {
    zh: '同类点位中已有编码“{code}”（{name}），没有保存。请核对编码，或直接使用已有点位。',
    en: 'A station of this kind has the code “{code}” already ({name}); nothing was saved. Please check the code, or use that station.',
  },
  STATION_POINT_INCOMPLETE: {
    zh: '点位“{name}”的经度、纬度只填了一个，没有保存。请两个都填，或都留空。',
    en: 'The station “{name}” has only one of longitude and latitude; nothing was saved. Please give both or neither.',
  },
  OBSERVATION_UNIT_DIFFERS: {
    zh: '“{factor}”的单位是 {unit}，而该点位已有数据按 {kept} 保存，没有导入。请核对列的单位后重试。',
    en: 'The unit of “{factor}” is {unit}, while the station keeps it in {kept}; nothing was taken in. Please check the unit of the column.',
  },
  OBSERVATION_FILE_NOT_FOUND: {
    zh: '本县没有导入过这个数据文件，无法下载。请从凭证或导入记录中重新选择。',
    en: 'The county has taken in no such file of readings, so there is nothing to download. Please choose one from a slip or from the list of imports.',
  },
  EXCLUSION_NOT_FOUND: {
    zh: '没有这条剔除记录。请刷新剔除列表后重试。',
    en: 'There is no such exclusion. Please reload the list of exclusions and retry.',
  },
  EXCLUSION_WITHDRAWN: {
    zh: '这条剔除已由 {by} 撤回，没有改动。请刷新剔除列表。',
    en: 'The exclusion was withdrawn by {by} already; nothing was changed. Please reload the list of exclusions.',
  },
  EXCLUSION_PERIOD: {
    zh: '剔除的起止时间不对：结束须晚于开始，最长 {limit} 天；没有保存。请改正时间后重试。',
    en: 'The period of the exclusion is not right: its end must come after its start, {limit} days later at most; nothing was saved. Please correct it.',
  },
  EXCLUSION_DOCUMENT_MISSING: {
    zh: '沙尘日剔除须有批准文件的文号，没有保存。请填写文号后重试。',
    en: 'A sand-dust day needs the number of the document that approves it; nothing was saved. Please give the number.',
  },
  PUBLISHED_PERIOD: {
    zh: '公布值的起始日 {from} 晚于截止日 {to}，没有保存。请改正日期后重试。',
    en: 'The period of the official figure begins on {from}, after its end on {to}; nothing was saved. Please correct the days.',
  },
  OBSERVATION_READ_TIMEOUT: {
    zh: '数据文件在 {seconds} 秒内没有读完，已停止，没有导入任何内容。请按月份或点位拆成几个文件后重试。',
    en: 'Reading the data took more than {seconds} seconds and was stopped; nothing was taken in. Please split the file by month or station.',
  },
  OBSERVATION_READ_MEMORY: {
    zh: '读取数据文件所需的内存超过 {limitMb} MB，已停止，没有导入任何内容。请按月份或点位拆成几个文件后重试。',
    en: 'Reading the data needed more than {limitMb} MB of memory and was stopped; nothing was taken in. Please split the file by month or station.',
  },
  OBSERVATION_PERIOD: {
    zh: '查看逐条观测值的时段须为 1 至 {limit} 天。请缩短时段后重试。',
    en: 'Readings are listed for 1 to {limit} days. Please choose a shorter period.',
  },
  OBSERVATION_IMPORT_NOT_FOUND: {
    zh: '没有这次数据导入。请刷新导入记录后重新选择。',
    en: 'There is no such import of data. Please reload the list of imports and choose again.',
  },
  OBSERVATION_IMPORTS_FULL: {
    zh: '待确认的数据文件已有 {limit} 份，没有接收。请先确认或取消其中一些。',
    en: 'There are {limit} files of data waiting already; this one was not taken. Please confirm or cancel some of them first.',
  },
  OBSERVATION_IMPORT_STATE: {
    zh: '这次导入已是“{state}”状态，不能再这样处理，没有改动。请刷新查看现状。',
    en: 'The import is “{state}” by now and cannot be treated so; nothing was changed. Please reload and see what holds.',
  },
  OBSERVATION_NOT_READ: {
    zh: '这个文件还没有读出可以导入的数据，没有导入。请按文件的问题提示改正，或换一种读法、指明各列后重试。',
    en: 'No data have been read from the file yet; nothing was taken in. Please see what is wrong with it, or say its form and columns.',
  },
  OBSERVATION_NEEDS_WORD: {
    zh: '这个文件还有一处只能由人说明（{need}），没有导入。请在“读法”中说明后重试。',
    en: 'Something about the file only a person can say ({need}); nothing was taken in. Please say it with the form of the file.',
  },
  OBSERVATION_DOCUMENT_MISSING: {
    zh: '“公布”数据须注明公布文件，没有导入。请填写文件名称或文号后重试。',
    en: 'Published data need the document that published them; nothing was taken in. Please give its name or number.',
  },
  OBSERVATION_BAD_ROWS: {
    zh: '文件中有 {count} 行不能导入，没有导入任何内容。请改正后重新上传；确实要只导入其余各行时，请勾选后重试。',
    en: '{count} lines of the file cannot be taken; nothing was taken in. Please correct them, or choose to take the others without them.',
  },
  OBSERVATION_NO_STATION: {
    zh: '没有指明要导入哪些点位，没有导入。请至少选择一个点位。',
    en: 'No station was chosen; nothing was taken in. Please choose one station at least.',
  },
  OBSERVATION_STATION_UNKNOWN: {
    zh: '文件中没有点位“{code}”，没有导入。请刷新这次导入后重新选择。',
    en: 'The file has no station “{code}”; nothing was taken in. Please reload the import and choose again.',
  },
  OBSERVATION_STATION_TWICE: {
    zh: '点位“{code}”重复指定，或与另一个点位指向同一处，没有导入。请让文件中的每个点位各归一处。',
    en: 'The station “{code}” is given twice, or two stations of the file are to be the same; nothing was taken in. Please give each its own.',
  },
  OBSERVATION_STATION_KIND: {
    zh: '“{station}”不是这类数据的点位，没有导入。请选择种类相符的点位。',
    en: '“{station}” is not a station for data of this kind; nothing was taken in. Please choose one that is.',
  },
  OBSERVATION_IMPORT_FAILED: {
    zh: '导入时系统出错，已记入日志，没有导入任何内容。请重新确认；仍不成功时，请联系系统管理员。',
    en: 'Something went wrong while the data came in; it has been logged and nothing was taken in. Please confirm again, or ask the administrator.',
  },
  OBSERVATION_IMPORT_INTERRUPTED: {
    zh: '导入途中系统停止，没有导入任何内容。请重新确认这次导入。',
    en: 'The system stopped while the data came in; nothing was taken in. Please confirm the import again.',
  },
} as const satisfies Record<string, Label>
