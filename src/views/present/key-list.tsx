import styles from './key-list.module.css'

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['→  ↓  Page down  Space', 'the next slide; a swipe to the left does the same'],
  ['←  ↑  Page up', 'the slide before; a swipe to the right does the same'],
  ['Home  End', 'the first and the last slide; of a lesson, its end'],
  ['Shift ↓  Shift ↑', 'scroll, where a slide is longer than the screen'],
  ['H', 'show the hidden answer, or hide it again'],
  ['R', 'the slide as it was; the timer goes on, and so does a game'],
  ['U', 'the huge number in another unit'],
  ['B  .', 'a blank screen; any key brings the slide back'],
  ['T', 'start or pause the timer'],
  ['N', 'the window with your notes'],
  ['Q', 'the link to this page, as a code to scan'],
  ['F', 'fill the screen, or give it back'],
  ['+  −', 'everything larger, and back to the usual size'],
  ['?', 'these keys'],
  ['Esc', 'leave; in full screen the first press only gives the screen back'],
]

/** The presenter's keys. */
export const KeyList = () => (
  <dl className={styles.keys}>
    {KEYS.map(([keys, what]) => (
      <div key={keys}>
        <dt>{keys}</dt>
        <dd>{what}</dd>
      </div>
    ))}
  </dl>
)
