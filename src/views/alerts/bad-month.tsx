import { useState } from 'react'
import { seedFromText } from '../../core/quantity/seed-from-text.ts'
import { badMonthFor, badMonthScenario } from '../../core/scenario/bad-month-scenario.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatDuration } from '../../format/duration.ts'
import { formatInstant } from '../../format/instant.ts'
import { formatShare } from '../../format/percent.ts'
import { counted } from '../../format/plural.ts'
import { useActions, useNow, useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import { TextField } from '../ui/text-field.tsx'
import { badMonthWords } from './bad-month-words.ts'
import styles from './bad-month.module.css'

const FIRST_SEED = 'monday'
const LONGEST_SEED = 40

/** A month of made-up incidents from a word: the same word gives a whole class the same month. */
export const BadMonth = () => (
  <Popover trigger="Make a bad month" label="A bad month">
    {(close) => <BadMonthMaker close={close} />}
  </Popover>
)

const BadMonthMaker = ({ close }: { readonly close: () => void }) => {
  const scenario = useOpenScenario()
  const now = useNow()
  const { receiveScenario } = useActions()
  const [text, setText] = useState(FIRST_SEED)
  const seed = text.trim()
  const problem = problemOf(seed)
  const timeZone = timeZoneOf(scenario.sloWindow)
  const month = badMonthFor(scenario, now, seedFromText(seed))
  const words = badMonthWords(seed, scenario, month.incidents)
  return (
    <div className={styles.maker}>
      <h2>A bad month</h2>
      <p>
        Made-up incidents for the same promise and rules, in a scenario of their own. The same seed gives everybody the
        same lengths, shares and gaps; the dates count back from your “now”, {formatInstant(month.now, timeZone)}.
      </p>
      <TextField
        label="Seed"
        value={text}
        size={16}
        onText={setText}
        error={problem ?? undefined}
        hint="a word or a number"
      />
      <div>
        <Button
          variant="primary"
          disabled={problem !== null}
          onClick={() => {
            close()
            receiveScenario(badMonthScenario(scenario, month, words))
          }}
        >
          Add as a new scenario
        </Button>
      </div>
      {problem === null && (
        <>
          <p className={styles.count} role="status">
            {counted(month.incidents.length, { one: 'incident', other: 'incidents' })}
          </p>
          {/* A region that scrolls is one that the keyboard must reach. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <ul className={styles.list} aria-label="What comes" tabIndex={0}>
            {month.incidents.map(({ began, lasted, failing }, index) => (
              <li key={began}>
                <span>{words.labels[index]}</span>
                <span className={styles.soft}>{formatInstant(began, timeZone, now)}</span>
                <span className={styles.soft}>
                  {formatDuration(lasted)} at {formatShare(failing)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const problemOf = (seed: string): string | null => {
  if (seed === '') return 'Any word or number will do, but not nothing.'
  return seed.length > LONGEST_SEED ? `At most ${LONGEST_SEED} characters, please.` : null
}
