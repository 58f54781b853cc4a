import type { GamePromise } from '../../../core/game/game-promise.ts'
import { joinWords } from '../../../format/join-words.ts'
import { word } from '../../../lessons/fact.ts'
import { toldClauses, toldRules } from '../../../lessons/game/tell-rules.ts'
import { words } from '../../../lessons/game/words.ts'
import { sentenceWords } from '../fact-words.ts'
import { Said } from '../said.tsx'
import styles from './game-rules.module.css'

/** All rules of the game, with the numbers of the promise that it is played with. */
export const GameRules = ({ promise, open = false }: { readonly promise: GamePromise; readonly open?: boolean }) => (
  <details className={styles.rules} open={open}>
    <summary className={styles.summary}>{words.rules.title}</summary>
    <ul className={styles.list}>
      {toldRules(promise, word(joinWords(toldClauses(promise).map(sentenceWords)))).map((rule) => (
        <li key={rule.text}>
          <Said sentence={rule} />
        </li>
      ))}
    </ul>
  </details>
)
