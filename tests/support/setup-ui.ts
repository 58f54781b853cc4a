import { setLocale } from '../../src/format/locale.ts'
import '@testing-library/jest-dom/vitest'
import 'temporal-polyfill/global'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'

afterEach(cleanup)

// The words on a screen follow the locale; what the tests expect must not follow the machine.
beforeEach(() => setLocale('en-GB'))
