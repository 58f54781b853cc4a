import { useId, useState } from 'react'
import type { SubmitEvent } from 'react'
import { newGame, weekOf } from '../../../core/game/game-state.ts'
import type { GameState, Players } from '../../../core/game/game-state.ts'
import { builtInPromise, promiseOf, QUARTER_BEGINS } from '../../../core/game/game-promise.ts'
import type { GamePromise } from '../../../core/game/game-promise.ts'
import { QUARTER_WEEKS } from '../../../core/game/played-quarter.ts'
import { plainSeed, promiseText } from '../../../core/game/run-text.ts'
import { amount, count, serviceNamed, share, sloWindow } from '../../../lessons/fact.ts'
import { words } from '../../../lessons/game/words.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { storefrontWords } from '../../../lessons/storefront-checkout/words.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Told } from '../idea-panel.tsx'
import { Said } from '../said.tsx'
import { ChoiceGroup } from './choice-group.tsx'
import { gameAddress } from './game-address.ts'
import { GameRules } from './game-rules.tsx'
import styles from './game-start.module.css'
import type { KeptProblem } from './kept-game.ts'

export interface GameStartProps {
  readonly told: Told
  readonly seed: string
  /** The promise of a link; null: none, or it cannot be read. */
  readonly linked: GamePromise | null
  /** A game that runs already. */
  readonly running: GameState | null
  readonly problem: KeptProblem | null
  readonly onBegin: (game: GameState) => void
}

type Service = 'linked' | 'built-in' | 'open'

export const GameStart = ({ told, seed: given, linked, running, problem, onBegin }: GameStartProps) => {
  const id = useId()
  const [seed, setSeed] = useState(given)
  const [players, setPlayers] = useState<Players>('three')
  const [missing, setMissing] = useState(false)
  const { service: builtInService } = storefrontWords()
  const builtIn = builtInPromise(builtInService)
  const isBuiltIn = linked !== null && promiseText(linked, builtInService) === promiseText(builtIn, builtInService)
  const [service, setService] = useState<Service>(linked === null || isBuiltIn ? 'built-in' : 'linked')
  const open = promiseOf(told.scenario, told.assessment)
  const promises: Readonly<Record<Service, GamePromise | null>> = {
    'built-in': builtIn,
    open,
    linked: isBuiltIn ? null : linked,
  }
  const chosen = promises[service] ?? builtIn
  const label = (text: (typeof words.start)['open' | 'builtIn' | 'linked'], promise: GamePromise) => (
    <Said
      sentence={sentence(text, {
        service: serviceNamed(promise.service),
        target: share(promise.target),
        window: sloWindow(promise.sloWindow, QUARTER_BEGINS),
      })}
    />
  )

  const begin = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const plain = plainSeed(seed)
    setMissing(plain === '')
    if (plain !== '') onBegin(newGame({ seed: plain, promise: chosen }, players))
  }

  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>{words.title}</h1>
        <p className={styles.lead}>{words.lead}</p>
      </header>
      {problem !== null && <Notice>{words.storage[problem]}</Notice>}
      {running !== null && running.stage !== 'over' && (
        <p>
          <a href={gameAddress()}>
            <Said sentence={sentence(words.told.goOn, { week: amount(weekOf(running)) })} />
          </a>
        </p>
      )}
      <form className={styles.form} onSubmit={begin} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{words.start.title}</h2>
        <TextField
          label={words.start.seed}
          value={seed}
          onText={setSeed}
          size={24}
          hint={words.start.seedHint}
          error={missing ? words.start.noSeed : undefined}
        />
        <ChoiceGroup
          legend={words.start.service}
          value={service}
          onValue={setService}
          options={[
            ...(promises.linked === null
              ? []
              : [{ value: 'linked' as const, label: label(words.start.linked, promises.linked) }]),
            { value: 'built-in' as const, label: label(words.start.builtIn, builtIn) },
            { value: 'open' as const, label: label(words.start.open, open) },
          ]}
        />
        {service === 'open' && told.scenario.measurements !== null && told.assessment === null && (
          <p>{words.start.waiting}</p>
        )}
        <ChoiceGroup
          legend={words.start.players}
          value={players}
          onValue={setPlayers}
          options={[
            { value: 'three', label: words.start.three },
            { value: 'one', label: words.start.one },
          ]}
        />
        <div className={styles.go}>
          <p className={styles.note}>
            <Said sentence={sentence(words.start.minutes, { weeks: count(QUARTER_WEEKS, words.nouns.week) })} />
          </p>
          <Button
            variant="primary"
            className={styles.begin}
            onClick={(event) => event.currentTarget.form?.requestSubmit()}
          >
            {words.start.begin}
          </Button>
        </div>
      </form>
      <GameRules promise={chosen} open />
    </>
  )
}
