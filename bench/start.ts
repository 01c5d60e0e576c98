import { startProduct, temporaryDirectory } from '../e2e/support/product.ts'
import { type Figure, median } from './figure.ts'

const RESTARTS = 5

/** From the start command to the first healthy answer, on a data folder that exists. */
export async function benchStart(report: (figure: Figure) => void): Promise<void> {
  const directory = temporaryDirectory()
  try {
    const first = await startProduct({ dataDirectory: directory.path })
    await first.stop()
    report({
      name: 'start.first',
      value: first.startMs,
      unit: 'ms',
      n: 1,
      note: 'creates the database, loads the samples',
    })
    const restarts: number[] = []
    for (let index = 0; index < RESTARTS; index += 1) {
      const product = await startProduct({ dataDirectory: directory.path })
      restarts.push(product.startMs)
      await product.stop()
    }
    report({ name: 'start.again', value: median(restarts), unit: 'ms', n: RESTARTS, note: 'goal ≤ 2000' })
  } finally {
    directory.remove()
  }
}
