import { expect, test } from 'vitest'
import { openDoor } from '../../../src/interop/prometheus-api/door.ts'
import type { Credentials, PrometheusAccess } from '../../../src/interop/prometheus-api/contract.ts'
import { accessOf } from './support/fake-server.ts'

const BASE = 'https://example.org'
const headersOf = (given: Partial<PrometheusAccess>): unknown => {
  const door = openDoor(accessOf(BASE, given))
  return door.ok ? door.value.headers : door.problem
}
const basic = (user: string, password: string): Partial<PrometheusAccess> => ({
  credentials: { kind: 'basic', user, password },
})
const bearer = (token: string): Partial<PrometheusAccess> => ({ credentials: { kind: 'bearer', token } })
const tenant = (name: string, value: string): Partial<PrometheusAccess> => ({ tenant: { name, value } })

test('sends nothing of its own when there is nothing to send', () => {
  expect(headersOf({})).toEqual({})
})

test('sends a token, trimmed of what a copy brings along', () => {
  expect(headersOf(bearer(' abc.def\n'))).toEqual({ Authorization: 'Bearer abc.def' })
})

test("writes a name and a password as RFC 7617's example does", () => {
  expect(headersOf(basic('Aladdin', 'open sesame'))).toEqual({ Authorization: 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==' })
  // The RFC's example in UTF-8: "test" and "123£".
  expect(headersOf(basic('test', '123£'))).toEqual({ Authorization: 'Basic dGVzdDoxMjPCow==' })
  expect(headersOf(basic('a', 'x:y'))).toEqual({ Authorization: `Basic ${btoa('a:x:y')}` })
})

test('sends the tenant beside the credentials', () => {
  expect(headersOf({ ...bearer('t'), ...tenant('X-Scope-OrgID', 'shop|pay') })).toEqual({
    Authorization: 'Bearer t',
    'X-Scope-OrgID': 'shop|pay',
  })
})

test.each<[string, Partial<PrometheusAccess>, string]>([
  ['an empty token', bearer('  '), 'token'],
  ['a token over two lines', bearer('a\r\nX-Evil: 1'), 'token'],
  ['a token of letters that no header holds', bearer('tökén'), 'token'],
  ['no user', basic('', 'x'), 'user'],
  ['a user with a colon', basic('a:b', 'x'), 'user'],
  ['a password over two lines', basic('a', 'x\ny'), 'password'],
  ['a tenant without a header', tenant('', 'x'), 'tenant-name'],
  ['a tenant header that is none', tenant('X Org', 'x'), 'tenant-name'],
  ['a tenant header over two lines', tenant('X-Org\nY', 'x'), 'tenant-name'],
  ['a header that browsers keep to themselves', tenant('Host', 'x'), 'tenant-name'],
  ['the header of the credentials', tenant('authorization', 'x'), 'tenant-name'],
  ['an empty tenant', tenant('X-Scope-OrgID', ''), 'tenant-value'],
  ['a tenant over two lines', tenant('X-Scope-OrgID', 'a\nb'), 'tenant-value'],
])('refuses %s by its field, without repeating it', (_, given, field) => {
  expect(headersOf(given)).toEqual({ kind: 'bad-header', field })
})

test.each([0, 999, 600_001, Number.NaN])('refuses a time-out of %d ms', (timeout) => {
  expect(headersOf({ timeout })).toEqual({ kind: 'bad-timeout', shortest: 1_000, longest: 600_000 })
})

test('every header that it lets through is one that a request takes', () => {
  const all: Credentials[] = [
    { kind: 'none' },
    { kind: 'bearer', token: 'a b' },
    { kind: 'basic', user: 'ä', password: '' },
  ]
  for (const credentials of all) {
    const door = openDoor(accessOf(BASE, { credentials, ...tenant("!#$%&'*+.^_`|~-X9", '~ !') }))
    expect(door.ok && new Headers(door.value.headers).get("!#$%&'*+.^_`|~-X9")).toBe('~ !')
  }
})
