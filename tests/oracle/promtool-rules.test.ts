import { expect, test } from 'vitest'
import { extent, report } from './support/extent.ts'
import { promtoolCanTell, promtoolComplaint } from './support/promtool-rules.ts'
import { randomScenario } from './support/random-scenario.ts'

// So many go through one run of promtool.
const BATCH = 5

test('every rule with its "for" fires at exactly the minutes of promtool in seeded random scenarios', async () => {
  const began = performance.now()
  const complaints: string[] = []
  let [seed, asked] = [0, 0]
  while (asked < extent.ruleTests) {
    const batch = []
    while (batch.length < Math.min(BATCH, extent.ruleTests - asked)) {
      seed += 1
      const scenario = randomScenario(seed)
      if (promtoolCanTell(scenario)) batch.push(scenario)
    }
    const complaint = await promtoolComplaint(batch)
    if (complaint !== null) complaints.push(complaint)
    asked += batch.length
  }
  report(`${asked} random scenarios through promtool test rules (${seed - asked} left out)`, began)
  expect(complaints).toEqual([])
})
