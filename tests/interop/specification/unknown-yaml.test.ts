import { expect, test } from 'vitest'
import { unknownYaml } from '../../../src/interop/specification/unknown-yaml.ts'
import { DEPLOYMENT, together } from './some-yaml.ts'

test('names every kind that was found, once', () => {
  const service = 'apiVersion: v1\nkind: Service\n'
  expect(unknownYaml(together(DEPLOYMENT, service, DEPLOYMENT))).toMatchObject({
    code: 'unknown-yaml',
    received: 'Deployment (apps/v1), Service (v1)',
  })
})

test('names the first fields of what says no kind', () => {
  expect(unknownYaml('jobs:\n  build: 1\non: push\n')).toMatchObject({ code: 'unknown-yaml', received: 'jobs: on:' })
})

test('names the line where what nobody can read goes wrong', () => {
  expect(unknownYaml('a: 1\nb: [1, 2\nc: }\n')).toMatchObject({ code: 'not-yaml', line: expect.any(Number) })
})

test('says that there is nothing but remarks', () => {
  expect(unknownYaml('---\n# nothing yet\n')).toMatchObject({ code: 'unknown-yaml', received: '' })
})
