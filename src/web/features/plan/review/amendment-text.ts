import { dictionary } from '#web/i18n/dictionary.ts'

export const amendmentText = dictionary({
  zh: {
    amends: '这份文件',
    asNew: '作为新计划',
    amendOf: (title: string, key: string, percent: number) => `修订 ${key}（相近 ${percent}%）：${title}`,
    against: (no: number) => `与现行第 ${no} 版对照`,
    changed: (count: number) => `有变化的任务，${count} 项`,
    noChange: '与现行版本文字相同，没有变化。',
    lost: (percent: number) => `现行版条款文字的 ${percent}% 在这份文件里找不到。请先核对文件是否完整。`,
    otherCounty: (name: string) => `这份文件说的是“${name}”，不是本县。请核对是否拿错了文件。`,
    rolledFrom: (key: string, no: number, year: number) =>
      `结转稿：由 ${year} 年度计划（${key}）第 ${no} 版生成。目标值都置为“待下达”，文号和落款已删去；确认后成为新一年度的计划。`,
    settlements: '原有校订的去向',
    outcome: { carried: '沿用', written: '已写入正文', contested: '待定', dropped: '失去对象' },
    outcomeHint: {
      carried: '正文说法未变，校订继续有效。',
      written: '修订后的正文已按校订改过，校订到此为止。',
      contested: '修订后的正文另有说法。不勾选则以新正文为准。',
      dropped: '所校订的任务已删去，校订到此为止。',
    },
    keep: '保留这条校订',
    wholeDocument: '整份文件',
    effectiveOn: '生效日',
    effectiveHint: '不填则自印发之日起生效。',
    effectiveRolled: (year: number) => `不填则自 ${year} 年 1 月 1 日起生效。`,
    reason: '说明（可不填）',
    reasonHint: '记入审计。',
    amendWill: (title: string, no: number) =>
      `将作为“${title}”的第 ${no} 版。现行版照原样保存，可随时回看；确认人记入审计，之后不能撤销。`,
    keepWill: (kept: number, contested: number) => `待定的校订 ${contested} 条，其中保留 ${kept} 条。`,
    accept: {
      IMPORT_DUPLICATE: '我知道已有这份计划，仍要再导入一份',
      IMPORT_OTHER_COUNTY: '我已核对，这份文件确实要导入本县',
      AMENDMENT_LOSES_TEXT: '我已核对，这些文字确实删去了',
    },
    mustAccept: '请先勾选上面的事项，再确认。',
  },
  en: {
    amends: 'This document',
    asNew: 'is a new plan',
    amendOf: (title: string, key: string, percent: number) => `amends ${key} (${percent}% alike): ${title}`,
    against: (no: number) => `Against version ${no}, in force`,
    changed: (count: number) => `Changed tasks, ${count}`,
    noChange: 'It says the same as the version in force; nothing changed.',
    lost: (percent: number) =>
      `${percent}% of the clause text in force stands nowhere in this document. Check that it is complete.`,
    otherCounty: (name: string) =>
      `The document speaks of “${name}”, which is not this county. Check that it is the right file.`,
    rolledFrom: (key: string, no: number, year: number) =>
      `Rolled over from the plan of ${year} (${key}), version ${no}. Every target waits for its value; number and signature were left out. Confirming makes it the plan of the next year.`,
    settlements: 'What becomes of what was settled',
    outcome: {
      carried: 'Carried over',
      written: 'Written into the text',
      contested: 'To be decided',
      dropped: 'Without an object',
    },
    outcomeHint: {
      carried: 'The text says the same; the settlement holds on.',
      written: 'The amended text now says what was settled; the settlement ends.',
      contested: 'The amended text says something else. It holds unless you tick the box.',
      dropped: 'The task is gone; the settlement ends.',
    },
    keep: 'Keep this settlement',
    wholeDocument: 'Whole document',
    effectiveOn: 'In force from',
    effectiveHint: 'Left empty: from the day of issue.',
    effectiveRolled: (year: number) => `Left empty: from 1 January ${year}.`,
    reason: 'Note (optional)',
    reasonHint: 'Goes into the audit.',
    amendWill: (title: string, no: number) =>
      `It becomes version ${no} of “${title}”. The version in force is kept as it is and can be read at any time; who confirmed goes into the audit. This cannot be undone.`,
    keepWill: (kept: number, contested: number) => `${contested} settlements to be decided, ${kept} of them kept.`,
    accept: {
      IMPORT_DUPLICATE: 'I know this plan exists and want a second one all the same',
      IMPORT_OTHER_COUNTY: 'I checked: this document is to be imported for this county',
      AMENDMENT_LOSES_TEXT: 'I checked: this text was indeed removed',
    },
    mustAccept: 'Tick the boxes above first, then confirm.',
  },
})
