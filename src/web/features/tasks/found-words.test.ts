import { expect, it } from 'vitest'
import { foundRuns } from '#web/features/tasks/found-words.ts'

const joined = (runs: ReturnType<typeof foundRuns>) =>
  runs.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('')

it('marks each found word in a short clause', () => {
  const runs = foundRuns({
    clauseKey: 'A.1',
    text: '推广清洁能源和清洁取暖。',
    at: [
      [2, 4],
      [7, 9],
    ],
  })
  expect(joined(runs)).toBe('推广[清洁]能源和[清洁]取暖。')
})

it('cuts a long clause around its first found word', () => {
  const text = `${'甲'.repeat(60)}水${'乙'.repeat(200)}`
  const runs = foundRuns({ clauseKey: 'A.1', text, at: [[60, 61]] })
  expect(joined(runs)).toBe(`……${'甲'.repeat(24)}[水]${'乙'.repeat(85)}……`)
})
