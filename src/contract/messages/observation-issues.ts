import type { Label } from '#kernel/label/label.ts'
import type { ObservationIssueCode } from '#kernel/observation/observation-issue.ts'

/** 观测问题的说法 — cause first, then what to do; slots are the parameters of the code. Line and column stand before it. */
export const OBSERVATION_ISSUE_MESSAGES: Record<ObservationIssueCode, Label> = {
  FILE_EMPTY: {
    zh: '文件里没有数据。请核对是否选对了文件，或重新导出。',
    en: 'The file holds no data. Check that it is the right file, or export it again.',
  },
  FILE_TOO_LARGE: {
    zh: '文件超过读取上限（128 MB、200 万行、4000 列或 800 万个有内容的单元格），没有读取。请按年或按站点拆分后分别导入。',
    en: 'The file exceeds what is read (128 MB, 2 million rows, 4,000 columns or 8 million filled cells). Split it by year or station and import the parts.',
  },
  FILE_UNREADABLE: {
    zh: '读不出表格（{content}）：文件已损坏，或不是表格。请用 Excel 或 WPS 打开核对，另存为 .xlsx 或 UTF-8 编码的 .csv 后重试；.xls 和 .et 也须另存为 .xlsx。',
    en: 'No table can be read ({content}): the file is damaged or is none. Open it in Excel or WPS, save it as .xlsx or as UTF-8 .csv and retry; .xls and .et must be saved as .xlsx too.',
  },
  FILE_ENCRYPTED: {
    zh: '文件设有打开密码，读不出内容。请用 Excel 或 WPS 打开，取消密码后另存为 .xlsx 重试。',
    en: 'The file is protected by a password. Open it in Excel or WPS, remove the password, save it as .xlsx and retry.',
  },
  FORM_UNKNOWN: {
    zh: '认不出表头，不知道各列是什么，没有读取。请在列对应中逐列指定；表中没有表头的，请补一行表头后重试。',
    en: 'The heads are not recognised, so nobody knows what the columns are; nothing was read. Match the columns one by one; add a row of heads if the table has none.',
  },
  COLUMN_MISSING: {
    zh: '缺少这一列，或表头不认识。请补上该列，或在列对应中指定哪一列是它。',
    en: 'The column is missing, or its head is not known. Add it, or say in the matching of columns which one it is.',
  },
  COLUMN_UNMAPPED: {
    zh: '不认识这一列，没有读取。需要时请在列对应中指定它是什么；不需要时不必处理。',
    en: 'The column is not known and was not read. Say what it is in the matching of columns if it is needed; otherwise nothing has to be done.',
  },
  COLUMN_TWICE: {
    zh: '同一项目有两列，不知道以哪一列为准，两列都没有读取。请在列对应中只保留一列，另一列设为不读。',
    en: 'Two columns are of the same item and nobody knows which one counts; neither was read. Keep one in the matching of columns and leave the other out.',
  },
  TIME_UNREADABLE: {
    zh: '时间“{text}”读不出，或不在整点，这一行没有读取。请写成 2026-03-01 08:00 这样的时间；只有日期、月份的表，请写全年月（日）。',
    en: 'The time “{text}” cannot be read, or is no whole hour; the row was not read. Write it like 2026-03-01 08:00, or the full date or month where the table has no hours.',
  },
  TIME_IN_FUTURE: {
    zh: '时间“{text}”还没有到，这一行没有读取。请核对年份、月份和时区。',
    en: 'The time “{text}” is yet to come; the row was not read. Check year, month and time zone.',
  },
  HOUR_TWICE: {
    zh: '{station} 在 {text} 的数据与第 {firstLine} 行完全相同，只取一次。请知悉，不必处理。',
    en: 'What {station} reports for {text} is the same as in line {firstLine}; it is taken once. Please note; nothing has to be done.',
  },
  HOUR_TWICE_DIFFERENT: {
    zh: '{station} 在 {text} 有两行不同的数据（另一行在第 {firstLine} 行），不知道以哪一行为准。请核对原始记录，只保留正确的一行。',
    en: '{station} has two different rows for {text} (the other is line {firstLine}) and nobody knows which is right. Check the original record and keep one.',
  },
  HOUR_25: {
    zh: '“{text}”不是一天中的钟点：小时只能是 0 至 24，24 时即次日 0 时。这一行没有读取，请更正。',
    en: '“{text}” is no hour of a day: hours are 0 to 24, and 24 is 0 of the next day. The row was not read; please correct it.',
  },
  STATION_MISSING: {
    zh: '没有写点位，不知道是哪个站的数据，这一行没有读取。请补上站点编码或名称。',
    en: 'No station is named, so nobody knows whose readings these are; the row was not read. Add its code or name.',
  },
  NUMBER_UNREADABLE: {
    zh: '“{text}”不是数值，这一行没有读取。请改成数值；缺测请留空，未检出请写成“<检出限”或“检出限L”。',
    en: '“{text}” is no number; the row was not read. Write a number, leave the cell empty where nothing was measured, or write <limit or limitL where nothing was detected.',
  },
  NUMBER_NEGATIVE: {
    zh: '“{text}”是负数，浓度不会小于 0，这一行没有读取。请核对仪器零点和原始记录；无效数据请留空。',
    en: '“{text}” is negative, which no concentration is; the row was not read. Check the zero of the instrument and the original record; leave invalid readings empty.',
  },
  NUMBER_ABSURD: {
    zh: '“{text}”超出可能的范围，这一行没有读取。请核对单位、小数点和列是否对应；无效数据请留空。',
    en: '“{text}” is beyond what is possible; the row was not read. Check the unit, the decimal point and the column; leave invalid readings empty.',
  },
  UNIT_LIKELY_WRONG: {
    zh: '整列的中位数是 {median}，不像 {unit}，很可能是 {likely}；有这一列数值的行都没有读取。请核对单位，并在列对应中指定实际单位。',
    en: 'The median of the column is {median}, which is unlike {unit} and looks like {likely}; no row with a value in it was read. Check the unit and say it in the matching of columns.',
  },
  UNIT_UNKNOWN: {
    zh: '单位“{unit}”不认识，或不能换算，这一列没有读取。请在列对应中指定实际单位。',
    en: 'The unit “{unit}” is not known or cannot be converted; the column was not read. Say the unit in the matching of columns.',
  },
  PM_INVERTED: {
    zh: 'PM2.5（{pm25}）大于 PM10（{pm10}），多因两者测量方法不同，数据照原样保留。请留意，频繁出现时检查仪器。',
    en: 'PM2.5 ({pm25}) is above PM10 ({pm10}), mostly because they are measured by different methods; both are kept. Check the instruments if it happens often.',
  },
  CONSTANT_RUN: {
    zh: '{station} 从 {from} 到 {to} 连续 {count} 个数值都是 {value}，可能是仪器卡滞或人为补数，数据照原样保留。请核对原始记录，确属无效的予以剔除并写明原因。',
    en: '{station} reports {value} {count} times in a row from {from} to {to}: the sensor may be stuck, or values filled in. They are kept. Check the original record and exclude them with a reason if they are invalid.',
  },
  ENCODING_MIXED: {
    zh: '文件里混有两种文字编码（UTF-8 和 GB18030），读出来会有乱码，没有读取。请分别打开拼接前的文件，统一另存为 UTF-8 编码后重试。',
    en: 'The file mixes two encodings (UTF-8 and GB18030) and would be garbled; nothing was read. Save the files it was put together from as UTF-8 and retry.',
  },
  CLASS_INCONSISTENT: {
    zh: '公布的水质类别是“{text}”，按这一行的数据评价是“{computed}”，两者都保留。请核对公布类别所用的项目。',
    en: 'The published class is “{text}”, the readings of the row give “{computed}”; both are kept. Check which items the published class rests on.',
  },
  DETECTION_LIMIT_MISSING: {
    zh: '“{text}”没有写检出限，无法参加计算，这一行没有读取。请写成“<检出限”或“检出限L”，或在表中加一行“检出限”。',
    en: '“{text}” gives no detection limit and cannot be calculated with; the row was not read. Write <limit or limitL, or add a row 检出限 to the table.',
  },
  CELL_REJECTED: {
    zh: '“{text}”带有无效标记或被标红，按缺测处理。请核对；数据有效的，去掉标记后重新导入。',
    en: '“{text}” is flagged as invalid or filled with red and counts as missing. Check it; if it is valid, remove the mark and import again.',
  },
  ROW_SHORT: {
    zh: '这一行只有 {have} 格，表头有 {need} 列，不知道缺的是哪一格，没有读取。请对照原件补齐。',
    en: 'The row has {have} cells and the head {need} columns; nobody knows which one is missing, so it was not read. Complete it from the original.',
  },
  ROW_LONG: {
    zh: '这一行有 {have} 格，表头只有 {need} 列，数据可能错位，没有读取。请检查是否多了分隔符，对照原件更正。',
    en: 'The row has {have} cells and the head only {need} columns, so values may be in the wrong ones; it was not read. Look for a separator too many and correct it from the original.',
  },
  ROW_NOT_DATA: {
    zh: '“{text}”一行是合计、限值、备注或签名，不是监测数据，没有读取。请知悉，不必处理。',
    en: 'The row “{text}” is a summary, a limit, a remark or a signature and no reading; it was left out. Please note; nothing has to be done.',
  },
}
