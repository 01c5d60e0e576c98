import type { Handlers } from '#server/platform/http/call.ts'
import { type RemoveDeps, removeDemo } from './remove-demo.ts'

export function countyHandlers(deps: RemoveDeps): Pick<Handlers, 'removeDemo'> {
  return {
    removeDemo: ({ county, caller }) => removeDemo(deps, county.slug, caller.name),
  }
}
