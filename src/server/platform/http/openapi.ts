import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { Route } from '#contract/route.ts'
import { routes } from '#contract/routes.ts'

const FILE_BODY = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
}

/** 接口文档 — OpenAPI 3.1 made from the contract; written when it is first asked for. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '碧蓝 Bilan', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'bilan_session' } } },
    },
    transform: (document) => {
      const { schema, url } = jsonSchemaTransform(document)
      const name = document.route.config?.routeName
      if (name === undefined) return { schema: { ...schema, hide: true }, url }
      return { schema: { ...schema, ...describe(name, routes[name]) }, url }
    },
    transformObject: jsonSchemaTransformObject,
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    reply.type('application/json; charset=utf-8').serializer(JSON.stringify)
    return app.swagger()
  })
}

function describe(name: string, route: Route): object {
  return {
    operationId: name,
    summary: `${route.summary.zh} · ${route.summary.en}`,
    ...(route.access === 'public' ? {} : { security: [{ session: [] }] }),
    ...(route.access === 'public' || route.access === 'signedIn' ? {} : { description: `can: ${route.access}` }),
    ...(route.upload ? { consumes: ['multipart/form-data'], body: FILE_BODY } : {}),
    ...(route.binary ? { produces: ['application/octet-stream'] } : {}),
  }
}
