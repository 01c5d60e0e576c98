import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { routes } from '#contract/routes.ts'
import { startTestServer, type TestServer } from '#server/testing/test-server.ts'

const parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header', 'cookie']),
  required: z.boolean().optional(),
  schema: z.looseObject({}),
})
const content = z.record(z.string(), z.object({ schema: z.looseObject({}) }))
const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  parameters: z.array(parameter).optional(),
  requestBody: z.looseObject({ content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: content.optional() })),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
})
const document = z.object({
  openapi: z.string().regex(/^3\.1\.\d$/),
  info: z.object({ title: z.string(), version: z.string() }).loose(),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), operation),
  ),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})), securitySchemes: z.looseObject({}) }),
})

let server: TestServer
let text: string

beforeAll(async () => {
  server = await startTestServer()
  const answer = await server.app.inject({ url: '/api/openapi.json' })
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
  text = answer.body
})
afterAll(() => server.close())

describe('the document at /api/openapi.json', () => {
  it('is OpenAPI 3.1 and holds every route of the contract, by name, and no other', () => {
    const { paths } = z.parse(document, JSON.parse(text))
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => [operationId, method.toUpperCase(), path]),
    )
    const expected = Object.entries(routes).map(([name, { method, path }]) => [
      name,
      method,
      path.replace(/:(\w+)/g, '{$1}'),
    ])
    expect(described.sort()).toEqual(expected.sort())
  })

  it('declares every parameter of a path, and refers only to what it defines', () => {
    const { paths, components } = z.parse(document, JSON.parse(text))
    for (const [path, methods] of Object.entries(paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      for (const described of Object.values(methods)) {
        const declared = (described.parameters ?? []).filter((given) => given.in === 'path').map(({ name }) => name)
        expect(declared.sort(), path).toEqual(named.sort())
      }
    }
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(references.length).toBeGreaterThan(20)
    for (const name of references) expect(Object.keys(components.schemas)).toContain(name)
    expect(text.match(/"\$ref":"(?!#\/components\/schemas\/)/g)).toBeNull()
  })

  it('says how a file is sent and that problems have one shape', () => {
    const { paths } = z.parse(document, JSON.parse(text))
    const upload = paths['/api/counties/{county}/plan-imports']?.post
    expect(Object.keys(upload?.requestBody?.content ?? {})).toEqual(['multipart/form-data'])
    expect(upload?.responses['4XX']?.content?.['application/problem+json']?.schema).toEqual({
      $ref: '#/components/schemas/Problem',
    })
  })
})
