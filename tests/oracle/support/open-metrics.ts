import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { CounterSamples } from '../../../src/core/alert/counter-samples.ts'
import { SECOND } from '../../../src/core/quantity/units.ts'

/** A service's counters, told from the others in the same server by `scenario`. */
export interface LabelledSamples {
  readonly scenario: string
  readonly samples: CounterSamples
}

const FAMILIES = ['bad', 'valid'] as const

/** The counters of every scenario as OpenMetrics text: `bad_total{scenario="…"}` and `valid_total{scenario="…"}`. */
export const writeOpenMetrics = async (path: string, services: readonly LabelledSamples[]): Promise<void> => {
  const file = createWriteStream(path)
  for (const family of FAMILIES) {
    file.write(`# TYPE ${family} counter\n`)
    for (const { scenario, samples } of services) {
      const name = `${family}_total{scenario="${scenario}"}`
      const values = samples[family]
      let text = ''
      samples.times.forEach((time, index) => {
        text += `${name} ${values[index]} ${time / SECOND}\n`
      })
      if (!file.write(text)) await once(file, 'drain')
    }
  }
  file.end('# EOF\n')
  await once(file, 'finish')
}
