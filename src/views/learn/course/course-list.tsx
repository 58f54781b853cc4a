import { LESSON_KEYS } from '../../../lessons/course/course-keys.ts'
import type { CourseKey } from '../../../lessons/course/course-keys.ts'
import { fetchCourse } from '../../../lessons/course/courses.ts'
import { courseAddress } from './course-address.ts'
import styles from './course-list.module.css'
import { useCourse } from './use-course.ts'

/** The lessons that there are, one link each. */
export const CourseList = () => (
  <ol className={styles.list}>
    {LESSON_KEYS.filter((key) => fetchCourse[key] !== undefined).map((key) => (
      <Lesson key={key} of={key} />
    ))}
  </ol>
)

const Lesson = ({ of }: { readonly of: CourseKey }) => {
  const { course } = useCourse(of)
  return (
    <li>
      <a href={courseAddress(of)}>{typeof course === 'object' ? course.words.title : of}</a>
    </li>
  )
}
