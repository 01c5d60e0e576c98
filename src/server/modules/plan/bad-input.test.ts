import { request } from 'node:http'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeGb18030 } from '#formats/testing/encode-gb18030.ts'
import { makeZip } from '#formats/testing/make-zip.ts'
import { paragraphXml, wordFile } from '#formats/testing/word-xml.ts'
import { Client } from '#server/testing/client.ts'
import { referencePlan } from '#server/testing/reference-plan.ts'
import { rowCounts } from '#server/testing/row-counts.ts'
import { startTestServer, type TestCounty, type TestServer } from '#server/testing/test-server.ts'

const NOVEL = '那年冬天雪下得早。他站在桥头，望着河水，想起许多年前的事，又摇了摇头，往镇上走去。\n'.repeat(200)
const contentTypes = { name: '[Content_Types].xml', data: '<Types/>' }
const reference = referencePlan().toString()
const ole = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(2048),
  Buffer.from('EncryptedPackage', 'utf16le'),
])

let server: TestServer
let client: Client
let county: TestCounty

const upload = (name: string, bytes: Uint8Array | string) =>
  client.ask('uploadPlan', { params: { county: county.slug }, file: { name, bytes } })

beforeAll(async () => {
  server = await startTestServer({ reader: { timeLimitMs: 20_000 } })
  county = await server.addCounty()
  client = new Client(server.app)
  await client.signIn(await server.addPerson('planner', { [county.id]: 'planner' }))
})
afterAll(() => server.close())

describe('a file that cannot become a plan is refused with cause and remedy, and leaves nothing', () => {
  const cases: readonly (readonly [
    title: string,
    name: string,
    bytes: () => Uint8Array | string,
    status: number,
    code: string,
  ])[] = [
    ['an empty file', 'plan.txt', () => '', 422, 'FILE_EMPTY'],
    ['a file over the limit', 'plan.txt', () => Buffer.alloc(21 * 1024 * 1024, 65), 413, 'FILE_TOO_LARGE'],
    ['a spreadsheet', 'plan.xlsx', () => 'PK', 415, 'FORMAT_UNSUPPORTED'],
    ['a cut PDF', 'plan.pdf', () => '%PDF-1.7', 422, 'PDF_BROKEN'],
    ['an unknown extension', 'plan.dat', () => reference, 415, 'FORMAT_UNKNOWN'],
    ['a wrong extension', 'plan.md', () => wordFile({ body: paragraphXml('甲') }), 422, 'FORMAT_MISMATCH'],
    ['a broken .docx', 'plan.docx', () => wordFile({ body: paragraphXml('甲') }).subarray(0, 300), 422, 'DOCX_BROKEN'],
    ['an encrypted .docx', 'plan.docx', () => ole, 422, 'DOCX_ENCRYPTED'],
    [
      'a zip bomb',
      'plan.docx',
      () => makeZip([contentTypes, { name: 'word/document.xml', data: Buffer.alloc(200_000_000, 60) }]),
      422,
      'ZIP_BOMB',
    ],
    [
      'binary data',
      'plan.txt',
      () => Buffer.from(Array.from({ length: 9000 }, (_, at) => (at * at * 7919) % 256)),
      422,
      'ENCODING_UNKNOWN',
    ],
    ['control characters', 'plan.txt', () => reference.replaceAll('。', '\u0001。'), 422, 'CONTROL_CHARACTERS'],
    ['blank lines', 'plan.txt', () => ' \n\n\u3000\n', 422, 'TEXT_EMPTY'],
    ['a million lines', 'plan.txt', () => '甲\n'.repeat(1_000_000), 422, 'TOO_MANY_PARAGRAPHS'],
    ['a novel', 'novel.txt', () => NOVEL, 422, 'NOT_A_PLAN'],
  ]

  it.each(cases)('%s', async (_, name, bytes, status, code) => {
    const before = await rowCounts(server)
    const answer = await upload(name, bytes())
    const refusal = answer.json<{ title: string }>()
    expect(refusal).toMatchObject({ status, code })
    expect(refusal.title).toMatch(/请.+。$/)
    expect(refusal.title).not.toMatch(/\{\w+\}/)
    expect(await rowCounts(server)).toEqual(before)
  })

  it('a request without a file, or of another type', async () => {
    const params = { county: county.slug }
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await client.ask('uploadPlan', { params, body: {}, headers: {} })).json()).toMatchObject({
      status: 415,
      params: { expected: 'multipart/form-data' },
    })
    expect((await client.ask('uploadPlan', { params, headers })).json()).toMatchObject({ status: 400 })
  })
})

describe('a reading that costs too much', () => {
  it.each([
    ['time', { timeLimitMs: 1 }, 'READ_TIMEOUT'],
    ['memory', { memoryMb: 8 }, 'READ_MEMORY'],
  ] as const)('in %s is stopped, and the server goes on', async (_, reader, code) => {
    const own = await startTestServer({ reader })
    const ownCounty = await own.addCounty()
    const ownClient = new Client(own.app)
    await ownClient.signIn(await own.addPerson('planner', { [ownCounty.id]: 'planner' }))
    const before = await rowCounts(own)
    const file = { name: 'plan.txt', bytes: reference }
    const answer = await ownClient.ask('uploadPlan', { params: { county: ownCounty.slug }, file })
    expect(answer.json()).toMatchObject({ status: 422, code })
    expect(await rowCounts(own)).toEqual(before)
    expect((await ownClient.ask('health')).statusCode).toBe(200)
    await own.close()
  })
})

describe('unusual input that is good', () => {
  it.each([
    // The test's encoder knows the two-byte part of GB 18030 only.
    ['GB 18030', reference.replaceAll('³', '3'), encodeGb18030],
    ['UTF-16', reference, (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ] as const)('is read in %s', async (_, text, encode) => {
    const answer = await upload('计划.txt', encode(text))
    expect(answer.statusCode).toBe(201)
    expect(answer.json<{ text: string }>().text).toBe(text)
  })

  it('keeps a name without folders or control characters', async () => {
    const answer = await upload('../..\\C:\\桌面\\计 划\u0007.txt', reference)
    expect(answer.json()).toMatchObject({ fileName: '计 划.txt' })
  })
})

describe('100 MB over the network', () => {
  const MB = 1024 * 1024
  const HEAD = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
  const TAIL = '\r\n--x--\r\n'

  /** Sends what it says, and answers status and body even if the server answers before the end. */
  function send(
    headers: Record<string, string | number>,
    megabytes: number,
  ): Promise<{ status: number; body: string }> {
    const address = server.app.server.address()
    if (address === null || typeof address === 'string') throw new Error('not listening')
    return new Promise((resolve, reject) => {
      const path = `/api/counties/${county.slug}/plan-imports`
      const sending = request(
        { host: '127.0.0.1', port: address.port, path, method: 'POST', headers },
        async (answer) => {
          const chunks: Buffer[] = []
          for await (const chunk of answer) chunks.push(chunk)
          sending.destroy()
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() })
        },
      )
      sending.on('error', reject)
      Readable.from(
        (function* () {
          yield Buffer.from(HEAD)
          for (let at = 0; at < megabytes; at += 1) yield Buffer.alloc(MB, 65)
          yield Buffer.from(TAIL)
        })(),
      ).pipe(sending)
    })
  }

  it('is refused with its remedy, declared or not, in bounded memory, and the server stays up', async () => {
    await server.app.listen({ host: '127.0.0.1', port: 0 })
    const before = await rowCounts(server)
    const headers = { cookie: client.cookie ?? '', 'x-bilan': '1', 'content-type': 'multipart/form-data; boundary=x' }
    const baseMb = process.memoryUsage().rss / MB
    for (const length of [{}, { 'content-length': 100 * MB + HEAD.length + TAIL.length }]) {
      const answer = await send({ ...headers, ...length }, 100)
      expect(answer.status).toBe(413)
      expect(JSON.parse(answer.body)).toMatchObject({
        code: 'FILE_TOO_LARGE',
        title: expect.stringMatching(/20 MB.*请/),
      })
    }
    expect(process.memoryUsage().rss / MB - baseMb).toBeLessThan(200)
    expect(await rowCounts(server)).toEqual(before)
    expect((await client.ask('health')).statusCode).toBe(200)
  })
})
