import { useId, useMemo, useState } from 'react'
import { componentIds } from '../../core/dependency/component-ids.ts'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import { formatCount } from '../../format/count.ts'
import { readOutline } from '../../interop/system-outline/read-outline.ts'
import type { OutlineReading } from '../../interop/system-outline/read-outline.ts'
import { writeOutline } from '../../interop/system-outline/write-outline.ts'
import { useActions, useOpenScenario, useWorkspace } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { TextAreaField } from '../ui/text-area-field.tsx'
import { outlineTrouble } from './outline-problems.ts'
import type { OutlineTrouble } from './outline-problems.ts'
import styles from './system-outline.module.css'

/** What was typed, as typed, and what it came to. */
interface Draft {
  readonly text: string
  readonly reading: OutlineReading
  readonly trouble: readonly OutlineTrouble[]
  /** How the system that this draft stands for is written: another one that arrives comes from elsewhere and wins. */
  readonly standsFor: string
}

const EXAMPLE = `Checkout 99.95 %
  needs Database
  needs 1 of Payment A, Payment B
  could use Recommendations
Database 99.95 % x2, 1 needed
Payment A 99.9 %`

const MOST_SHOWN = 10

/** The system as text: read while it is typed, written anew whenever the system changes elsewhere. */
export const SystemOutline = () => {
  const { id, system } = useOpenScenario()
  const scenarios = useWorkspace((state) => state.scenarios)
  const { editScenario } = useActions()
  const headingId = useId()
  const names = useMemo(
    () => scenarios.filter((one) => one.id !== id).map((one) => ({ id: one.id, name: scenarioTitle(one) })),
    [scenarios, id],
  )
  const written = useMemo(() => writeOutline(system, names), [system, names])
  const [draft, setDraft] = useState<Draft | null>(null)
  const [seen, setSeen] = useState(written)
  let shown = draft
  if (written !== seen) {
    setSeen(written)
    if (draft !== null && draft.standsFor !== written) {
      setDraft(null)
      shown = null
    }
  }

  const put = (reading: OutlineReading): void => editScenario({ system: reading.system }, 'outline')

  const type = (text: string): void => {
    const reading = readOutline(text, { over: system, createId: componentIds(system), scenarios: names })
    const trouble = outlineTrouble(reading)
    const good = trouble.length === 0
    setDraft({ text, reading, trouble, standsFor: good ? writeOutline(reading.system, names) : written })
    if (good) put(reading)
  }

  const troubled = shown !== null && shown.trouble.length > 0 ? shown : null
  return (
    <section className={styles.outline} data-topic="system-map" data-part="system-outline" aria-labelledby={headingId}>
      <h2 id={headingId}>The system as text</h2>
      <p className={styles.lead}>
        One component on each line, and under it what it needs. Write “needs” for what it fails without, “could use” for
        what it goes on without, “1 of” before several that stand in for each other.
      </p>
      <TextAreaField
        label="Outline"
        rows={8}
        value={shown?.text ?? written}
        onText={type}
        placeholder={EXAMPLE}
        error={troubled === null ? undefined : troubleWords(troubled.trouble.length + troubled.reading.furtherProblems)}
      />
      {troubled !== null && (
        <>
          <ul className={styles.trouble} aria-label="What is wrong with the outline">
            {troubled.trouble.slice(0, MOST_SHOWN).map(({ id: key, words, where }) => (
              <li key={key}>
                {words}
                {where !== '' && <span className={styles.where}> {where}</span>}
              </li>
            ))}
          </ul>
          <div className={styles.ways}>
            {troubled.reading.problems.length > 0 && troubled.reading.system !== system && (
              <Button
                onClick={() => {
                  setDraft({ ...troubled, standsFor: writeOutline(troubled.reading.system, names) })
                  put(troubled.reading)
                }}
              >
                Use what could be read
              </Button>
            )}
            <Button variant="quiet" onClick={() => setDraft(null)}>
              Write it as the system is now
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

const troubleWords = (count: number): string =>
  count === 1
    ? 'Not used yet, for one thing is not right. The system stays as it was.'
    : `Not used yet, for ${formatCount(count)} things are not right. The system stays as it was.`
