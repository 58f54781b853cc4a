import { setLocale } from '../../src/format/locale.ts'
import '@testing-library/jest-dom/vitest'
import 'temporal-polyfill/global'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'
import { steadyChance } from './steady-chance.ts'

steadyChance()

// A machine that is busy with other things takes its time to load a part of the page.
configure({ asyncUtilTimeout: 20_000 })

afterEach(cleanup)

// The words on a screen follow the locale; what the tests expect must not follow the machine.
beforeEach(() => setLocale('en-GB'))
