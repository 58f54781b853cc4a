import { words } from '../../../lessons/course-page/words.ts'
import type { Course } from '../../../lessons/course/course.ts'
import type { StagedView } from '../../../lessons/stage.ts'
import styles from './own-views.module.css'

const NAMES: Readonly<Record<StagedView, string>> = {
  budget: 'Budget',
  alerts: 'Alerts',
  delivery: 'Delivery',
  system: 'System',
}

/** The views through which a course went, for the person's own service: there they find the same answers. */
export const OwnViews = ({ course }: { readonly course: Course }) => (
  <section aria-labelledby="own-views" className={styles.own}>
    <h2 id="own-views">{words.end.own}</h2>
    <ul className={styles.views}>
      {[...new Set(course.steps.map(({ view }) => view))].map((view) => (
        <li key={view}>
          <a href={`#/${view}`}>{NAMES[view]}</a>: {words.end.views[view]}
        </li>
      ))}
    </ul>
  </section>
)
