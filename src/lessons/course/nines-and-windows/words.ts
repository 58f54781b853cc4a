import { keyed } from '../../keyed.ts'
import type { CourseWords } from '../course.ts'

export const words = keyed('course.nines-and-windows', {
  title: 'Nines and windows',
  question: 'How much time does a number of nines allow, and over which window?',
  incident: 'Bad deploy at night',
  nine: {
    say: 'People count reliability in nines: {target} is two nines, {stricter} is three.',
    question: 'Two nines allow {allowed} of full outage in {window}: how much do three nines allow?',
    option: '{time}',
    why: {
      tenth: 'A tenth. Each nine divides what may fail by ten, and {allowed} becomes {tenth}.',
      half: 'A nine does not halve it. What may fail shrinks from {errorBudget} to {tenthBudget}.',
      little:
        'From {target} to {stricter} looks like a small step. Look at what may fail instead: {errorBudget} becomes {tenthBudget}.',
    },
    task: 'Change the target from {target} to {stricter}, and compare the time that is allowed.',
    notes: {
      say: 'Do not read the percentages aloud: read what may fail. On that side of the number each nine is a factor of ten.',
      next: 'The common slip is to see two numbers that are nearly the same. Move on when somebody can say what four nines allow.',
    },
  },
  window: {
    say: 'The real promise of this checkout is {target} over {window}, and that allows {allowed}.',
    question: 'How much would the same {target} allow over {week}?',
    option: '{time}',
    why: {
      right: '{errorBudget} of {week}. The shorter the window, the less it allows in one go.',
      same: 'That is the answer for {window}. Nines alone are no time: they are a share of a window.',
      looser: 'That is what {looser} would allow, with one nine less.',
    },
    task: 'Open the window in the sentence and make it {week}.',
    notes: {
      say: 'Many know one number by heart and use it for every window. Ask “over how long?” whenever you hear a number of nines.',
      next: 'Move on when somebody asks that question before you do.',
    },
  },
  month: {
    say: 'A calendar month is a window too, and not every month is as long as the next.',
    question: 'What does {target} allow in a whole calendar month, such as {month}?',
    option: '{time}',
    why: {
      four: 'That is for four weeks. This month has more days than that.',
      thirty: 'That is for {window}. This month lasted {length}.',
      right: 'It lasted {length}, and {errorBudget} of that may fail.',
    },
    task: 'Change the window from rolling to calendar, and read the time that is allowed.',
    notes: {
      say: 'This is the number that people know by heart, and it is right for some months only. Clocks that change in spring and autumn move it a little further.',
      next: 'The difference is small. Say so: the point is to name the window with the number.',
    },
  },
  longest: {
    say: 'A promise is a number of nines and a window, and both decide how long one outage may be.',
    question: 'Which of these lets everything be down longest in one go?',
    option: { time: '{target} over {window}', year: '{target} over this year' },
    why: {
      least: 'That allows {allowed}. It has to be kept in each short window anew.',
      middle: 'That allows {allowed}. With one nine more, a year still allows {longest}.',
      right: '{allowed}, all of which may be spent in one bad night.',
    },
    task: 'Find the three of them in the table “Allowed downtime”, the last of them in the column of the year, and see which is longest.',
    notes: {
      say: 'Let people argue before anybody looks. Most choose the fewest nines and forget how long the window is.',
      next: 'Ask which of the three the customers would choose. There is no right answer, and that is worth two minutes.',
    },
  },
  people: {
    say: 'At night it takes {lasted} until somebody is awake, has looked, and has undone a bad deploy.',
    question: 'One such night in {window}: which is the strictest promise that can still be kept?',
    option: '{target}',
    why: {
      right: 'It allows {allowed}, and the night takes {lasted} of that.',
      strict: 'It allows {allowed}. By then nobody has found the light switch, and the night takes {lasted}.',
      hopeless: 'It allows {allowed} in {window}. No person is that quick: only machines that repair themselves are.',
    },
    task: 'Lower the target until the large number is above zero again.',
    notes: {
      say: 'A target is a decision about people too. From four nines on, nobody can be woken fast enough.',
      next: 'Ask how long the last rollback really took here, from the first failure on. Then look at the target again.',
    },
  },
} as const satisfies CourseWords & Record<string, unknown>)
