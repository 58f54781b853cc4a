import { formatCount } from '../../format/count.ts'
import type { Notice as StoredNotice } from '../../store/notice.ts'
import { useActions, useWorkspace } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { saveFile } from '../ui/save-file.ts'
import { takeUpdate } from './app-update.ts'
import { isExercise } from './exercise-address.ts'
import { interrupts, noticeWords, placedProblem } from './notice-words.ts'
import styles from './notices.module.css'
import { useHash } from './route.ts'

const PROBLEMS_SHOWN = 5

/** What the person must be told, under the header, until it is dismissed. */
export const Notices = () => {
  const notices = useWorkspace((state) => state.notices)
  const busy = isExercise(useHash())
  const shown = busy ? notices.filter(({ code }) => code !== 'update-ready') : notices
  return (
    <div className={styles.notices}>
      {shown.map((notice) => (
        <OneNotice key={notice.id} notice={notice} />
      ))}
    </div>
  )
}

const OneNotice = ({ notice }: { readonly notice: StoredNotice }) => {
  const { dismiss } = useActions()
  const { code, original, problems } = notice
  return (
    <Notice
      kind={interrupts(notice) ? 'alert' : 'status'}
      onDismiss={() => dismiss(notice.id)}
      actions={
        code === 'update-ready' ? (
          <Button onClick={takeUpdate}>Load it now</Button>
        ) : original !== null && original !== '' ? (
          <Button onClick={() => saveFile('burnline-saved.json', 'application/json', original)}>Download</Button>
        ) : undefined
      }
    >
      <p>{noticeWords(notice)}</p>
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.slice(0, PROBLEMS_SHOWN).map((problem, index) => (
            // Problems of one notice never change places.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>{placedProblem(problem)}</li>
          ))}
          {problems.length > PROBLEMS_SHOWN && <li>… and {formatCount(problems.length - PROBLEMS_SHOWN)} more.</li>}
        </ul>
      )}
    </Notice>
  )
}
