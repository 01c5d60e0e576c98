import { COLUMN_ROLES, type ColumnRole } from '#kernel/observation/column-mapping.ts'

/** What columns other than factors are called, folded and in lower case. */
const ROLE_NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  station: [
    '站点编码|站点代码|站点编号|站号|区站号|测站编码|站码|测点编码|断面编码|断面代码|断面编号|监测点编码|点位编码|点位代码|点位编号',
    'station|stationcode|station_code|stationid|station_id|site|sitecode|code',
  ],
  stationName: [
    '站点|站点名称|站名|测站|测站名称|水站|水站名称|测点|测点名称|断面|断面名称|监测断面|监测断面名称|点位|点位名称|监测点|监测点名称|监测点位',
    '监测点位名称|采样点|采样点名称|采样断面|水源地|水源地名称|功能区|水功能区|水体名称|名称|positionname|stationname|station_name|sitename',
  ],
  area: ['城市|地市|所在城市|所属城市|区县|县区|所在区县|area|city'],
  time: [
    '时间|监测时间|采样时间|观测时间|数据时间|发布时间|日期时间|采样日期时间|资料时间',
    'time|timepoint|datetime|date_time|timestamp',
  ],
  date: ['日期|监测日期|采样日期|采样日|观测日期|date'],
  year: ['年|年份|监测年份|year'],
  month: ['月|月份|监测月份|采样月份|监测时段|month'],
  day: ['日|day'],
  hour: ['时|小时|时刻|时次|整点|hour'],
  waterClass: ['水质类别|水质现状|水质现状类别|本月水质类别|本期水质类别|实测类别|现状类别'],
  aqi: ['aqi|空气质量指数|空气质量指数(aqi)'],
  primary: ['首要污染物|primarypollutant|primary_pollutant'],
}

/** Columns of office tables that are no readings, known so well that nobody need be told they are left out. */
export const IGNORED_NAMES: ReadonlySet<string> = new Set(
  [
    '序号|no|no.|编号|备注|说明|省份|省|流域|水系|河流|河流名称|所在河流|所在水体|汇入水体|抓取时间|入库时间|站点情况|经度|纬度|lon|lat',
    'longitude|latitude|目标类别|水质目标|目标水质|水质目标类别|考核目标|考核目标类别|规划类别|是否达标|达标情况|达标状况|超标项目|超标因子',
    '超标污染物|超标倍数|主要污染指标|主要污染物|采样人|分析人|监测单位|断面级别|断面属性|断面类型|断面性质|控制级别|所在地区|所属区域|空气质量级别',
    '空气质量类别|空气质量状况|水期|天气|取水量单位|水质状况|上月水质类别|去年同期水质类别|错误说明',
  ].flatMap((line) => line.split('|')),
)

/** 列名对应的用途 */
export const ROLE_BY_NAME: ReadonlyMap<string, ColumnRole> = new Map(roleEntries())

function* roleEntries(): Generator<[string, ColumnRole]> {
  for (const role of COLUMN_ROLES)
    for (const line of ROLE_NAMES[role]) for (const name of line.split('|')) yield [name, role]
}
