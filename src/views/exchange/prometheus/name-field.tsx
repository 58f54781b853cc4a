import { useEffect, useRef, useState } from 'react'
import type { Result } from '../../../core/result.ts'
import { formatCount } from '../../../format/count.ts'
import type { NameList } from '../../../interop/prometheus-api/contract.ts'
import { ComboboxField } from '../../ui/combobox-field.tsx'
import { troubleWords } from './trouble-words.ts'
import type { LiveTrouble } from './trouble-words.ts'

export interface NameFieldProps {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
  /** What the list is of: another one is fetched when this changes. */
  readonly listOf: string
  /** Asks the server for names, those with `search` in them where it can look for them itself. */
  readonly ask: (search: string, signal: AbortSignal) => Promise<Result<NameList, LiveTrouble>>
  readonly disabled?: boolean | undefined
}

interface Listed {
  readonly of: string
  readonly search: string
  /** null while it is on its way, or when it cannot be had. */
  readonly list: NameList | null
  readonly trouble: LiveTrouble | null
}

/** Waited after a letter before the server is asked again, in milliseconds. */
const QUIET = 250

const NONE: NameList = { names: [], more: false }

/** A name to type or to choose from a list that the server gives when it is wanted. */
export const NameField = ({ label, value, onText, listOf, ask, disabled }: NameFieldProps) => {
  const [listed, setListed] = useState<Listed | null>(null)
  const asking = useRef<AbortController | null>(null)
  useEffect(() => () => asking.current?.abort(), [])
  const known = listed?.of === listOf ? listed : null

  const want = (search: string, after: number): void => {
    // A whole list is narrowed here.
    if (known?.list !== null && known !== null && (!known.list.more || known.search === search)) return
    asking.current?.abort()
    const control = new AbortController()
    asking.current = control
    if (known === null || known.list === null) setListed({ of: listOf, search, list: null, trouble: null })
    const fetchNames = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, after))
      if (control.signal.aborted) return
      const answer = await ask(search, control.signal).catch(
        (error: unknown): Result<NameList, LiveTrouble> => ({
          ok: false,
          problem: { kind: 'broken', message: String(error) },
        }),
      )
      if (control.signal.aborted) return
      setListed({
        of: listOf,
        search,
        list: answer.ok ? answer.value : null,
        trouble: answer.ok ? null : answer.problem,
      })
    }
    void fetchNames()
  }

  const { names, more } = known?.list ?? NONE
  return (
    <ComboboxField
      label={label}
      value={value}
      options={names}
      onText={(text) => {
        onText(text)
        if (known !== null) want(text, QUIET)
      }}
      onWanted={() => want('', 0)}
      disabled={disabled}
      note={noteOf(known, more, names.length)}
    />
  )
}

const noteOf = (known: Listed | null, more: boolean, count: number): string | undefined => {
  if (known?.trouble) return `${troubleWords(known.trouble)} You can type it.`
  if (known === null || known.list === null) return 'Asking the server…'
  if (count === 0) return 'The server names none. You can type it.'
  return more ? `The server has more than these ${formatCount(count)}: type on.` : undefined
}
