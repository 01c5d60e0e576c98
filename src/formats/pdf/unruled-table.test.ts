import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'
import type { Glyph } from './page-content.ts'
import { printed } from './testing/printed.ts'
import { findColumns } from './unruled-table.ts'

const LEFTS = [50, 100, 250]
const row = (baseline: number, ...cells: readonly string[]): readonly Glyph[] =>
  cells.flatMap((cell, column) => printed(cell, LEFTS[column] ?? 0, baseline))

const find = (...rows: readonly (readonly Glyph[])[]) => findColumns(linesOf(rows.flat()), 7)

describe('findColumns', () => {
  it('reads rows that all fill every column', () => {
    const [found] = find(
      printed('一、任务', 50, 80),
      row(100, '序号', '任务', '单位'),
      row(120, '1', '治理扬尘', '住建局'),
      row(140, '2', '治理油烟', '城管局'),
      printed('二、要求', 50, 170),
    )
    expect(found?.table.cells.map(({ row: at, column, lines }) => `${at},${column} ${lines[0]?.text}`)).toEqual([
      '0,0 序号',
      '0,1 任务',
      '0,2 单位',
      '1,0 1',
      '1,1 治理扬尘',
      '1,2 住建局',
      '2,0 2',
      '2,1 治理油烟',
      '2,2 城管局',
    ])
  })

  it('refuses rows of which nobody can tell where they end, with their page', () => {
    const unclear = () =>
      find(
        row(100, '序号', '任务', '单位'),
        row(120, '1', '治理扬尘和', '住建局'),
        printed('工地管理', 100, 135),
        row(155, '2', '治理油烟', '城管局'),
      )
    expect(unclear).toThrowError(
      expect.objectContaining({ issue: expect.objectContaining({ code: 'PDF_TABLE_UNCLEAR', params: { page: 7 } }) }),
    )
  })

  it('finds none in running text, in a signature and its date, in an imprint', () => {
    expect(
      find(
        printed('各有关单位要认真组织实施，抓好落实。', 50, 100),
        [...printed('某县人民政府办公室', 50, 130), ...printed('2024年8月29日印发', 200, 130)],
        printed('抄送：县委各部门。', 50, 150),
      ),
    ).toEqual([])
  })
})
