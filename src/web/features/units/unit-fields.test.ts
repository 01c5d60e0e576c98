import { describe, expect, it } from 'vitest'
import { aliasesIn } from '#web/features/units/unit-fields.tsx'

describe('aliases a person types', () => {
  it('are told apart by either comma or the enumeration comma, without blanks or repetitions', () => {
    expect(aliasesIn(' 水利局、县水利局，河长办, 水利局；')).toEqual(['水利局', '县水利局', '河长办'])
  })

  it('are none when nothing is typed', () => {
    expect(aliasesIn(' 、 ')).toEqual([])
  })
})
