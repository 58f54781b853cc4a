import { useEffect, useMemo, useState } from 'react'
import type { CodeLanguage } from '../../interop/specification/written.ts'
import { colourerOf } from './code-colours.ts'
import type { CodePiece, Colourer } from './code-colours.ts'

interface Fetched {
  readonly language: CodeLanguage
  readonly colourer: Colourer
}

/** A text in pieces of one look each. Plain until what colours it is there, and for good where that cannot be had. */
export const useCodePieces = (text: string, language: CodeLanguage): readonly CodePiece[] => {
  const [fetched, setFetched] = useState<Fetched | null>(null)
  useEffect(() => {
    let gone = false
    const fetch = async (): Promise<void> => {
      const colourer = await colourerOf(language).catch(() => null)
      if (!gone && colourer !== null) setFetched({ language, colourer })
    }
    void fetch()
    return () => {
      gone = true
    }
  }, [language])
  const colourer = fetched?.language === language ? fetched.colourer : null
  return useMemo(() => (colourer === null ? [{ text, look: null }] : colourer(text)), [text, colourer])
}
