import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('nothing set means the embedded engine in ./data, on the loopback only', () => {
  expect(readConfig({})).toEqual({
    databaseUrl: undefined,
    dataDirectory: './data',
    samplesDirectory: undefined,
    host: '127.0.0.1',
    port: 8080,
    logLevel: 'info',
  })
})

test('every variable is read, and an empty one counts as absent', () => {
  const environment = {
    DATABASE_URL: 'postgresql://bilan@db/bilan',
    BILAN_DATA: '/srv/bilan',
    BILAN_SAMPLES: '/srv/counties',
    BILAN_HOST: '0.0.0.0',
    BILAN_PORT: '0',
    BILAN_LOG: '',
  }
  expect(readConfig(environment)).toEqual({
    databaseUrl: 'postgresql://bilan@db/bilan',
    dataDirectory: '/srv/bilan',
    samplesDirectory: '/srv/counties',
    host: '0.0.0.0',
    port: 0,
    logLevel: 'info',
  })
})

describe('a wrong value is refused by name', () => {
  test.each([
    ['DATABASE_URL', 'mysql://db'],
    ['DATABASE_URL', 'db'],
    ['BILAN_PORT', '80a'],
    ['BILAN_PORT', '-1'],
    ['BILAN_PORT', '65536'],
    ['BILAN_PORT', '8080.5'],
    ['BILAN_HOST', 'a b'],
    ['BILAN_DATA', 'a\0b'],
    ['BILAN_SAMPLES', 'a\0b'],
    ['BILAN_LOG', 'loud'],
  ])('%s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', params: expect.objectContaining({ name }) }),
    )
  })

  test('without repeating a value that may hold a password', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://u:secret@db' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('secret') }),
    )
  })
})
