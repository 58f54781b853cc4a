import type { GraphPicture } from './graph-picture.ts'
import styles from './need-legend.module.css'

const LINE = 34
const GAP = 10
const HEIGHT = 20
const MIDDLE = HEIGHT / 2

const Entry = ({ className, words }: { readonly className: string | undefined; readonly words: string }) => (
  <div className={styles.entry}>
    <svg width={LINE + GAP} height={HEIGHT} aria-hidden="true">
      <path className={className} d={`M0 ${MIDDLE}h${LINE}`} />
      <path className={styles.line} d={`M${LINE - 5} ${MIDDLE - 4}l5 4l-5 4`} />
    </svg>
    <span>{words}</span>
  </div>
)

/** What the lines of the picture mean, as far as it has them: for a file, which has no words around it. */
export const NeedLegend = ({ picture: { edges } }: { readonly picture: GraphPicture }) => (
  <div className={styles.legend}>
    {edges.some(({ soft }) => !soft) && <Entry className={styles.line} words="Needs it" />}
    {edges.some(({ soft }) => soft) && <Entry className={styles.soft} words="Uses it, and goes on without" />}
  </div>
)
