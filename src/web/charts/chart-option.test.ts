import { describe, expect, it } from 'vitest'
import { chartOption } from '#web/charts/chart-option.ts'
import type { SeriesChart } from '#web/charts/chart-spec.ts'
import { themeOf } from '#web/charts/chart-theme.ts'
import { framedSvg } from '#web/charts/framed-svg.ts'
import { AQI_COLOURS, WATER_COLOURS } from '#web/charts/legal-colours.ts'
import { plainSubscripts } from '#web/charts/plain-subscripts.ts'

const theme = themeOf({ getPropertyValue: (name) => `var(${name})` })
const setting = { theme, hasMotion: true, isNarrow: false }
const spec: SeriesChart = {
  kind: 'series',
  at: { title: '日', labels: ['1', '2'] },
  value: { title: 'PM2.5', unit: '', decimals: 0 },
  series: [{ key: 'aqi', name: 'PM2.5', look: 'line', tone: 'main', values: [30, null], colours: ['#00e400', null] }],
  limits: [{ name: '二级 75', value: 75 }],
}

describe('the drawing', () => {
  it('leaves a gap where there is no value, and a legal colour only where one is given', () => {
    expect(chartOption(spec, setting)).toMatchObject({
      series: [
        {
          data: [{ value: 30, itemStyle: { color: '#00e400' } }, null],
          connectNulls: false,
          markLine: { data: [{ name: '二级 75', yAxis: 75 }] },
        },
      ],
    })
  })

  it('draws a limit at its value, not at two decimals of it, and at once, for a sheet that is printed', () => {
    const fine = { ...spec, limits: [{ name: 'Ⅱ类 0.025', value: 0.025 }] }
    expect(chartOption(fine, setting)).toMatchObject({
      series: [{ markLine: { precision: -1, animation: false, data: [{ yAxis: 0.025 }] } }],
    })
  })

  it('stands still for whoever asks for no motion', () => {
    expect(chartOption(spec, { ...setting, hasMotion: false })).toMatchObject({ animation: false })
  })

  it('lets bars begin at zero, and lines where the values do', () => {
    expect(chartOption(spec, setting)).toMatchObject({ yAxis: { scale: true } })
    const bars = spec.series.map((one) => ({ ...one, look: 'bar' as const }))
    expect(chartOption({ ...spec, series: bars }, setting)).toMatchObject({ yAxis: { scale: false } })
  })

  it('tells shares apart by pattern too', () => {
    const shares = chartOption(
      { kind: 'shares', rows: spec.at, value: spec.value, parts: [{ key: 'a', name: 'O3', values: [1, 2] }] },
      setting,
    )
    expect(shares).toMatchObject({ aria: { decal: { show: true } }, series: [{ name: 'O₃', stack: 'shares' }] })
  })

  it('fills a band between its edges and leaves its gaps open', () => {
    const band = { name: '区间', lowName: '低', highName: '高', low: [1, null], high: [3, null] }
    expect(chartOption({ ...spec, band }, setting)).toMatchObject({
      series: [{ data: [1, null] }, { data: [2, null] }, { id: 'aqi' }],
    })
  })

  it('names its faces so that the drawing stays well-formed as a file', () => {
    expect(themeOf({ getPropertyValue: () => '"PingFang SC", sans-serif' }).font).toBe("'PingFang SC', sans-serif")
  })

  it('writes PM₂.₅ with lowered figures', () => {
    expect(plainSubscripts('PM2.5、NOx 和 2024 年')).toBe('PM₂.₅、NOₓ 和 2024 年')
  })
})

describe('a drawing that leaves the page', () => {
  it('takes its title, its context and the notice along, as text and not as markup', () => {
    const { svg, width, height } = framedSvg({
      svg: '<svg width="10" height="10"></svg>',
      width: 10,
      height: 10,
      title: '<b>',
      context: '全县 & 点位',
      note: '演示数据，虚构县',
    })
    expect(svg).toContain('&lt;b&gt;')
    expect(svg).toContain('全县 &amp; 点位')
    expect(svg).toContain('演示数据，虚构县')
    expect(svg).toContain('<svg x="20" y="56" width="10"')
    expect([width, height]).toEqual([50, 96])
  })
})

// WCAG 2.2, relative luminance and contrast ratio.
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe('legal colours', () => {
  it('carry an ink that can be read on them', () => {
    for (const { hex, ink } of [...Object.values(AQI_COLOURS), ...Object.values(WATER_COLOURS)]) {
      const [light = 0, dark = 0] = [luminance(hex), luminance(ink)].sort((one, other) => other - one)
      expect((light + 0.05) / (dark + 0.05), `${ink} on ${hex}`).toBeGreaterThanOrEqual(4.5)
    }
  })
})
