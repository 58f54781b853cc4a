import { element } from './svg-text.ts'

/** The page's font for pictures, and its name where it is installed. */
const FAMILY = 'Inter Variable'
const NAME = 'Inter'

const faces = (): readonly { readonly rule: CSSFontFaceRule; readonly base: string }[] =>
  [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .filter((rule) => rule.style.getPropertyValue('font-family').includes(FAMILY))
      .map((rule) => ({ rule, base: sheet.href ?? document.baseURI })),
  )

const base64 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

let fetched: Promise<string> | null = null

const fetchFont = async (): Promise<string> => {
  const [face] = faces()
  const address = /url\("?([^")]+)"?\)/.exec(face?.rule.style.getPropertyValue('src') ?? '')?.[1]
  if (face === undefined || address === undefined) return ''
  const response = await fetch(new URL(address, face.base))
  if (!response.ok) return ''
  const font = base64(new Uint8Array(await response.arrayBuffer()))
  const weight = face.rule.style.getPropertyValue('font-weight')
  return element(
    'style',
    {},
    `@font-face{font-family:${NAME};font-weight:${weight};src:url(data:font/woff2;base64,${font}) format('woff2')}`,
  )
}

/**
 * The font of the page, to be put into a picture: about 65 kB, so that it looks the same wherever it is opened, and so that a
 * browser that makes a PNG of it finds the font, which it may not take from the page. Empty when it cannot be had: then the
 * picture is drawn in what is installed.
 */
export const embeddedFont = (): Promise<string> => {
  fetched ??= fetchFont().catch(() => {
    fetched = null
    return ''
  })
  return fetched
}
