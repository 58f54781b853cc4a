import { success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { fieldOf, kindOf, listOf } from '../json/json-data.ts'
import { JSON_LIMITS } from '../json/json-limits.ts'
import { readScenarioFile } from '../scenario-file/read-scenario-file.ts'
import type { SharedContents } from '../scenario-file/shared.ts'
import { bytesOfBase64url } from './base64url.ts'
import { withUsual } from './left-out.ts'
import { unpack } from './packed.ts'
import { SHARE_LIMITS } from './share-limits.ts'
import type { ShareLimits } from './share-limits.ts'
import { shareProblem } from './share-problem.ts'
import type { ShareProblem } from './share-problem.ts'
import { USUAL_VALUES } from './usual-values.ts'
import { SHARE_VERSION } from './write-share.ts'

const LONGEST_VIEW = 40

const SHARE = /^[^#]*#\/share\/(\d{1,9})\/([\s\S]*)$/

/** Whether a text is meant as such a link: an address, or its part from the `#` on. It may still not open. */
export const isShareLink = (text: string): boolean => /^[^#\s]*#\/share\//.test(text.trimStart())

/**
 * Reads a link: the part of an address from the `#` on, or all of the address. Line breaks and blanks in it are passed over:
 * mail breaks long lines. Nothing is believed: signs, size, check sum, and every field of what it holds are looked at.
 */
export const readShare = async (
  text: string,
  limits: ShareLimits = SHARE_LIMITS,
): Promise<Result<SharedContents, ShareProblem>> => {
  const beginning = text.indexOf('#')
  if (beginning >= 0 && text.length - beginning > 2 * limits.payload) {
    return shareProblem('too-long', String(text.length - beginning), String(limits.payload))
  }
  const [, version, given] = SHARE.exec(text) ?? []
  if (version === undefined || given === undefined) return shareProblem('not-a-share', text.trim())
  if (Number(version) > SHARE_VERSION) return shareProblem('newer-version', version, String(SHARE_VERSION))
  if (Number(version) < 1) return shareProblem('not-a-share', text.trim())
  const payload = given.replaceAll(/\s+/g, '')
  if (payload.length > limits.payload) {
    return shareProblem('too-long', String(payload.length), String(limits.payload))
  }
  const foreign = payload.search(/[^\w-]/)
  if (foreign >= 0) return shareProblem('not-base64', payload.slice(foreign))
  const bytes = bytesOfBase64url(payload)
  if (bytes === null) return shareProblem('damaged')
  const unpacked = await unpack(bytes, limits.unpacked)
  if (unpacked.ok) return readContents(unpacked.value)
  return unpacked.problem === 'damaged'
    ? shareProblem('damaged')
    : shareProblem('unpacks-too-large', '', String(limits.unpacked))
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a payload holds, once it is unpacked. */
export const readContents = (text: string): Result<SharedContents, ShareProblem> => {
  const data = parsed(text)
  if (data === undefined) return shareProblem('not-scenarios', text)
  const scenarios = listOf(data, 'scenarios') ?? []
  // Each grows by its usual values, so that they are counted before.
  if (scenarios.length > JSON_LIMITS.scenarios) return shareProblem('not-scenarios', kindOf(scenarios))
  const read = readScenarioFile({
    format: 'burnline-workspace',
    version: fieldOf(data, 'version'),
    openId: fieldOf(data, 'openId'),
    scenarios: scenarios.map((scenario) => withUsual(scenario, USUAL_VALUES)),
    series: fieldOf(data, 'series'),
  })
  if (!read.ok) {
    const { code, expected, received } = read.problem
    return code === 'newer-version'
      ? shareProblem(code, received, expected)
      : shareProblem('not-scenarios', kindOf(data))
  }
  const view = fieldOf(data, 'view')
  return success({ ...read.value, view: typeof view === 'string' && view.length <= LONGEST_VIEW ? view : null })
}
