import { CourseList } from './course-list.tsx'
import styles from './no-course.module.css'

/** Instead of a course that an address names and that there is not: what there is. */
export const NoCourse = ({ name }: { readonly name: string }) => (
  <section className={styles.words}>
    <h1>{name === '' ? 'Which lesson?' : 'There is no such lesson'}</h1>
    {name !== '' && (
      <p>
        Nothing here is called “<bdi>{name}</bdi>”. The link may be from an older version, or a letter of it was lost.
        These lessons there are:
      </p>
    )}
    <CourseList />
    <p>
      <a href="#/learn">Everything in Learn</a>
    </p>
  </section>
)
