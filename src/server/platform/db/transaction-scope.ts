import { AsyncLocalStorage } from 'node:async_hooks'
import { ProgrammingError } from './errors.ts'

interface Scope {
  state: 'opening' | 'open' | 'closed'
}

/**
 * 事务边界 — knows whether the running code is inside an open transaction of this database. PGlite has one connection,
 * so a query on the root database inside a transaction would wait for itself for ever: it is refused at once instead.
 */
export class TransactionScope {
  readonly #storage = new AsyncLocalStorage<Scope>()

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#storage.getStore()?.state === 'open') {
      throw new ProgrammingError('Database.tx was called inside a transaction: pass the open tx on instead')
    }
    const scope: Scope = { state: 'opening' }
    return this.#storage.run(scope, async () => {
      try {
        return await work()
      } finally {
        scope.state = 'closed'
      }
    })
  }

  /** Called whenever a connection is asked for. */
  enter(): void {
    const scope = this.#storage.getStore()
    if (scope?.state === 'open') {
      throw new ProgrammingError(
        'The root database was used inside a transaction: pass the tx to the function that made this query',
      )
    }
    if (scope?.state === 'opening') scope.state = 'open'
  }

  assertBegun(): void {
    if (this.#storage.getStore()?.state !== 'open') {
      throw new ProgrammingError('A transaction was begun without Database.tx: use it, so that misuse is noticed')
    }
  }
}
