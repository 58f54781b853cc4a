import { expect, test } from 'vitest'
import { looksLikeYaml } from '../../../src/interop/specification/looks-like-yaml.ts'
import { DEPLOYMENT, OPENSLO, PYRRA, SLOTH } from './some-yaml.ts'

test.each([
  ['OpenSLO', OPENSLO],
  ['Sloth', SLOTH],
  ['Pyrra', PYRRA],
  ['another resource', DEPLOYMENT],
  ['remarks first', `# ours\n\n${OPENSLO}`],
  ['a line between documents first', `---\n${OPENSLO}`],
  ['lines of Windows', OPENSLO.replaceAll('\n', '\r\n')],
  ['keys in quotes', '"version": x\n"service": y\n'],
  ['a list of maps', '- name: x\n  target: 1\n'],
])('takes %s for YAML', (_, text) => {
  expect(looksLikeYaml(text)).toBe(true)
})

test.each([
  ['names and rows', 'time,good,total\n2026-11-04T14:00Z,9,10\n'],
  ['rows without names', '2026-11-04 14:02:11,9,10\n2026-11-04 14:03:11,9,10\n'],
  ['semicolons', 'Zeit;gut;alle\n04.11.2026 14:02;9;10\n'],
  ['a name with a colon', 'time: UTC,good,total\n2026-11-04 14:02,9,10\n'],
  ['tabs', 'time\tgood\ttotal\n14:02\t9\t10\n'],
  ['outages with words', '2026-11-04 14:02,2026-11-04 14:22,deploy: bad\n'],
  ['one line', 'version: 1'],
  ['nothing', ''],
])('leaves %s to be rows', (_, text) => {
  expect(looksLikeYaml(text)).toBe(false)
})
