import { describe, expect, it } from 'vitest'
import { keyAction } from '#web/features/plan/living/use-plan-keys.ts'

const free = { isField: false, isControl: false }
const press = (key: string, rest: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  ...rest,
})

describe('a key on the living plan', () => {
  it.each([
    ['j', 'next'],
    ['ArrowDown', 'next'],
    ['k', 'previous'],
    ['Enter', 'open'],
    ['Escape', 'leave'],
    ['/', 'search'],
    ['?', 'help'],
    ['x', null],
  ])('%s means %s', (key, action) => {
    expect(keyAction(press(key), free)).toBe(action)
  })

  it('is a letter while the person types', () => {
    expect(keyAction(press('j'), { isField: true, isControl: true })).toBeNull()
  })

  it('stays with the button, tab or slider that has the focus', () => {
    expect(keyAction(press('Enter'), { isField: false, isControl: true })).toBeNull()
    expect(keyAction(press('ArrowUp'), { isField: false, isControl: true })).toBeNull()
    expect(keyAction(press('j'), { isField: false, isControl: true })).toBe('next')
  })

  it('belongs to the browser with a modifier, and to whoever took it before', () => {
    expect(keyAction(press('k', { ctrlKey: true }), free)).toBeNull()
    expect(keyAction(press('k', { defaultPrevented: true }), free)).toBeNull()
  })
})
