import { success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { fileData } from '../scenario-file/file-data.ts'
import type { Shared } from '../scenario-file/shared.ts'
import { base64url } from './base64url.ts'
import { withoutUsual } from './left-out.ts'
import { pack } from './packed.ts'
import { SHARE_LIMITS } from './share-limits.ts'
import { shareProblem } from './share-problem.ts'
import type { ShareProblem } from './share-problem.ts'
import { withShortIds } from './short-ids.ts'
import { USUAL_VALUES } from './usual-values.ts'

/** The version of the links that this Burnline writes. */
export const SHARE_VERSION = 1

/**
 * A scenario file without its usual values, packed, as the part of an address that no server is told:
 * `#/share/1/<payload>`. It has no other signs than letters, digits, `#`, `/`, `-` and `_`.
 *
 * @param view a view to open with it, in the app's own word.
 * @returns problem `too-long` or `unpacks-too-large` for what could not be opened again.
 */
export const writeShare = async (
  shared: Shared,
  view: string | null = null,
  limits = SHARE_LIMITS,
): Promise<Result<string, ShareProblem>> => {
  const { version, openId, scenarios, series } = fileData(withShortIds(shared))
  const text = JSON.stringify({
    version,
    ...(view === null ? {} : { view }),
    openId,
    scenarios: scenarios.map((scenario) => withoutUsual(scenario, USUAL_VALUES)),
    series,
  })
  // A character is at least a byte, and at most three.
  const bytes = text.length * 3 <= limits.unpacked ? 0 : new TextEncoder().encode(text).length
  if (bytes > limits.unpacked) return shareProblem('unpacks-too-large', String(bytes), String(limits.unpacked))
  const payload = base64url(await pack(text))
  if (payload.length > limits.payload) return shareProblem('too-long', String(payload.length), String(limits.payload))
  return success(`#/share/${SHARE_VERSION}/${payload}`)
}
