import { setLocale } from '../../src/format/locale.ts'

/** Runs `read` in a locale and goes back to British English, which these tests are written in. */
export const inLocale = <Value>(locale: string, read: () => Value): Value => {
  setLocale(locale)
  try {
    return read()
  } finally {
    setLocale('en-GB')
  }
}
