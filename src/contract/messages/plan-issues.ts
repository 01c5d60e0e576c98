import type { Label } from '#kernel/label/label.ts'
import type { PlanIssueCode } from '#kernel/plan/lint.ts'

/** 体检结论的说法 — a short title for the margin, and one sentence that says what to do. */
export interface PlanIssueMessage {
  readonly title: Label
  readonly advice: Label
}

export const PLAN_ISSUE_MESSAGES: Record<PlanIssueCode, PlanIssueMessage> = {
  LEAD_MISSING: {
    title: { zh: '没有牵头单位', en: 'No lead unit' },
    advice: {
      zh: '这一项没有写明牵头单位，督办和考核落不到人。请向计划制定单位核实后补上。',
      en: 'The item names no lead unit, so nobody can be held to it. Ask the office that drew up the plan and add one.',
    },
  },
  RESPONSIBLE_EMPTY: {
    title: { zh: '责任单位空着', en: 'Responsible units empty' },
    advice: {
      zh: '责任单位一栏没有填写。请核实是由牵头单位独自承担，还是漏填。',
      en: 'The responsible-unit cell is blank. Find out whether the lead unit acts alone or the units were left out.',
    },
  },
  DEADLINE_BEFORE_ISSUE: {
    title: { zh: '时限早于印发日期', en: 'Deadline before the day of issue' },
    advice: {
      zh: '文件印发时这个时限已过，不按逾期计。请有关单位补报完成情况。',
      en: 'The deadline had passed when the document was issued, so it does not count as overdue. Ask the units to report afterwards what was done.',
    },
  },
  DEADLINE_NOT_IN_CELL: {
    title: { zh: '正文时限与时限栏不同', en: 'Deadline in the text differs from its cell' },
    advice: {
      zh: '任务内容里写的时限没有列在“完成时限”栏。请核实以哪一个为准；核实之前两个都提醒。',
      en: 'The task text states a deadline that the deadline cell does not. Settle which one holds; until then both are watched.',
    },
  },
  LEAD_IS_RECEIVER: {
    title: { zh: '牵头单位是材料接收方', en: 'Lead unit receives the report' },
    advice: {
      zh: '牵头单位在文中是接收材料的一方，真正要报送的是其他单位。请明确由谁报送、由谁汇总。',
      en: 'In the text the lead unit is the one that receives the material; others must send it. Settle who reports and who collects.',
    },
  },
  SCOPE_OF_UPPER_PLAN: {
    title: { zh: '用了上级的范围', en: 'Scope of a higher plan' },
    advice: {
      zh: '文中的范围大于本县（如全市、全区），可能照抄自上级文件。请核实范围和数字是否适用于本县。',
      en: 'The scope is wider than the county, perhaps copied from a higher plan. Check that scope and figures are meant for the county.',
    },
  },
  SERIAL_EMPTY: {
    title: { zh: '序号空着', en: 'Serial numbers empty' },
    advice: {
      zh: '任务表的序号没有填写，已按行的先后编号。请核对次序与印发件一致。',
      en: 'The serial column of the task table is blank; rows were numbered in order. Check that the order matches the issued document.',
    },
  },
  OPEN_ENDED: {
    title: { zh: '单位未列尽', en: 'Open-ended list of units' },
    advice: {
      zh: '单位名单以“等”字收尾，没有列尽。请明确还有哪些单位；明确之前只认列出的单位。',
      en: 'The list of units ends in 等 (“and others”). Settle who else is meant; until then only the named units count.',
    },
  },
  CLASS_NOTATION_MIXED: {
    title: { zh: '水质类别写法不一', en: 'Water class written in two ways' },
    advice: {
      zh: '同一份文件里水质类别有“Ⅱ”和“II”两种写法，已按同一类别读取。再次印发时请统一。',
      en: 'The document writes water classes both as Ⅱ and as II; both were read alike. Use one notation in the next issue.',
    },
  },
  DATUM_MISSING: {
    title: { zh: '没有写明坐标系', en: 'Coordinates without a datum' },
    advice: {
      zh: '经纬度没有写明坐标系，上图可能偏移几百米。请核实是 CGCS2000 还是其他坐标系。',
      en: 'The coordinates name no datum and may be hundreds of metres off on a map. Find out whether they are CGCS2000 or another.',
    },
  },
  VALUE_ELSEWHERE: {
    title: { zh: '目标值待下达', en: 'Value set elsewhere' },
    advice: {
      zh: '目标值由上级或其他文件规定，本文没有写出。请在收到后填入；在此之前不作判定。',
      en: 'The value is set by a higher authority or another document and is not printed here. Enter it once received; until then nothing is judged.',
    },
  },
  SOFT_WITH_NUMBER: {
    title: { zh: '鼓励性条款带有数字', en: 'Soft clause with a number' },
    advice: {
      zh: '条款用“力争”“鼓励”等词，却写了数字。请核实这个数字是必须达到，还是努力方向。',
      en: 'The clause says “strive” or “encourage” yet states a number. Settle whether the number binds or only points the way.',
    },
  },
  NOT_A_PLAN: {
    title: { zh: '不像一份工作计划', en: 'Not a work plan' },
    advice: {
      zh: '没有读出计划应有的结构：分级标题、任务和负责单位。请核对是否选对了文件。',
      en: 'The text lacks what makes a plan: numbered headings, tasks, units in charge. Check that it is the right file.',
    },
  },
  NO_TASKS: {
    title: { zh: '没有读出任务', en: 'No tasks found' },
    advice: {
      zh: '文件像一份计划，但没有读出任何任务。请核对文件是否完整，标题是否按“一、（一）1.”编号。',
      en: 'The document looks like a plan but no task was found. Check that it is complete and its headings are numbered 一、（一）1.',
    },
  },
  UNIT_UNKNOWN: {
    title: { zh: '单位名称无法辨认', en: 'Unit not recognised' },
    advice: {
      zh: '这个名称不像已知的单位或单位集合。请核实写法，或在单位名册中登记。',
      en: 'The name matches no known unit or set of units. Check how it is written, or enter it in the list of units.',
    },
  },
}
