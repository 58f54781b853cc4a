import { useState } from 'react'
import { parsePromise, parseSeedText } from '../../../core/game/run-text.ts'
import { words as linkWords } from '../../../lessons/game/links/words.ts'
import { words } from '../../../lessons/game/words.ts'
import { storefrontWords } from '../../../lessons/storefront-checkout/words.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import type { LearnPageProps } from '../learn-page.ts'
import { gameAddress } from './game-address.ts'
import { GameStart } from './game-start.tsx'
import { GameTable } from './game-table.tsx'
import styles from './game-page.module.css'
import { RunPage } from './run-page.tsx'
import { useGame } from './use-game.ts'

/** The budget game: its start, the game itself, and finished ones that somebody shared. */
export const GamePage = ({ path: [name, ...rest], told }: LearnPageProps) => {
  usePageTitle(words.title)
  const { game, problem, go } = useGame()
  const [begun, setBegun] = useState(false)
  const begin = (next: Parameters<typeof go>[0]): void => {
    setBegun(true)
    go(next)
    if (location.hash !== gameAddress()) location.hash = gameAddress()
  }
  return (
    <div className={styles.page}>
      {name === 'run' && <RunPage key={rest.join('/')} text={rest.join('/')} />}
      {name === 'seed' && (
        <GameStart
          key={rest.join('/')}
          told={told}
          seed={parseSeedText(rest[0] ?? '') ?? words.start.usualSeed}
          linked={linkedPromise(rest.slice(1).join('/'))}
          running={game}
          problem={problem}
          onBegin={begin}
        />
      )}
      {name === undefined &&
        (game === null ? (
          <GameStart
            told={told}
            seed={words.start.usualSeed}
            linked={null}
            running={null}
            problem={problem}
            onBegin={begin}
          />
        ) : (
          <GameTable game={game} problem={problem} begun={begun} onGo={go} />
        ))}
      {name !== undefined && name !== 'run' && name !== 'seed' && (
        <>
          <h1>{words.title}</h1>
          <p>{linkWords.run.unknown}</p>
          <p>
            <a href={gameAddress()}>{linkWords.run.toStart}</a>
          </p>
        </>
      )}
    </div>
  )
}

const linkedPromise = (text: string) => {
  const read = parsePromise(text, storefrontWords().service)
  return read.ok ? read.value : null
}
