import { Popover } from '../ui/popover.tsx'
import { NeedsEditor } from './needs-editor.tsx'
import styles from './needs-cell.module.css'
import { needsWords } from './needs-words.ts'
import type { NeedsEditorProps } from './needs-editor.tsx'

/** What a component needs, as words that open its editor. */
export const NeedsCell = (props: NeedsEditorProps) => {
  const { component, name } = props
  const words = needsWords(component, name)
  return (
    <Popover
      trigger={<span className={component.needs.length === 0 ? styles.none : styles.words}>{shortened(words)}</span>}
      label={`What ${component.name} needs`}
      triggerLabel={`Needs of ${component.name}`}
      triggerDescription={words}
      variant="quiet"
      className={styles.button}
    >
      <NeedsEditor {...props} />
    </Popover>
  )
}

/** A component may need hundreds of others. */
const LONGEST = 120

const shortened = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words)
