import { vi } from 'vitest'
import { simulateWindows } from '../../../src/core/delivery/simulated-windows.ts'
import type { SimulatedSpend } from '../../../src/core/delivery/simulated-windows.ts'
import { tradeOff } from '../../../src/core/delivery/trade-off.ts'
import { failure, success } from '../../../src/core/result.ts'
import type * as Client from '../../../src/work/simulation-client.ts'

/** The worker's jobs without a worker: few windows, few frequencies, no quarters. */
export const simulationClient: Pick<
  typeof Client,
  'simulateWindowsInWorker' | 'tradeOffInWorker' | 'playQuartersInWorker'
> = {
  simulateWindowsInWorker: vi.fn<typeof Client.simulateWindowsInWorker>(async (spend, asked, { onPicture }) => {
    let last: SimulatedSpend | undefined
    for (const picture of simulateWindows(spend, { ...asked, windows: 4_000 })) onPicture((last = picture))
    return success(last as SimulatedSpend)
  }),
  tradeOffInWorker: vi.fn<typeof Client.tradeOffInWorker>(async (basis, delivery) =>
    success(tradeOff(basis, delivery, 7)),
  ),
  playQuartersInWorker: vi.fn<typeof Client.playQuartersInWorker>(async () => failure({ kind: 'cancelled' as const })),
}
