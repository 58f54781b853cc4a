import { beforeEach } from 'vitest'
import { setLocale } from '../../src/format/locale.ts'
import 'temporal-polyfill/global'
import { steadyChance } from './steady-chance.ts'

steadyChance()

// The words on a screen follow the locale; what the tests expect must not follow the machine.
beforeEach(() => setLocale('en-GB'))
