import { keyed } from '../../keyed.ts'
import type { CourseWords } from '../course.ts'

export const words = keyed('course.budget', {
  title: 'The error budget',
  question: 'What is left of the budget, why did it fall, and may we ship?',
  incident: { outage: 'Bad deploy', brownOut: 'Payment trouble' },
  allowance: {
    say: 'A promise of {target} leaves {errorBudget} that may go wrong: that is the error budget.',
    question: 'Over {window}, for how long may everything be down before the promise is broken?',
    option: '{time}',
    why: {
      tenth: 'That is what a promise of {stricter} would leave. This one leaves ten times as much.',
      right: '{errorBudget} of {window}. So much failure is planned for. Nobody has to be ashamed of it.',
      tenfold: 'That would be ten times {errorBudget}: a promise ten times looser.',
    },
    task: 'Change the target to {stricter} and see what happens to the time that is allowed.',
    notes: {
      say: 'Say that the budget is a decision, made before anything breaks. Percent means little to most people: write the hours beside it.',
      next: 'Move on when somebody says in their own words that the budget is what the promise leaves.',
    },
  },
  spend: {
    say: 'Whatever fails spends some of the budget, and the large number says how much of it is left.',
    question: 'Everything is down for {lasted}: how much of the budget does that take?',
    option: '{share}',
    why: {
      window: 'That compares {lasted} with all of {window}. Compare it with what may fail: {allowed}.',
      right: '{lasted} of the {allowed} that may fail.',
      left: 'So much is left afterwards. The question was what the outage took.',
    },
    task: 'Add an incident that lasted {lasted} with all requests failing, and watch the large number.',
    notes: {
      say: 'Ask for the sum before you click: hours of outage, divided by the hours that are allowed. Many divide by the whole window and find a harmless number.',
      next: 'Move on when the large number has moved and somebody can say why.',
    },
  },
  partial: {
    say: 'A service can also be half broken: {brownOut} lasted {lasted}, and {failing} of the requests failed.',
    question: 'How much of the budget did {brownOut} take?',
    option: '{share}',
    why: {
      none: 'The service was up, that is true. But the budget counts what fails, and {failing} of the requests did.',
      right: '{failing} of {lasted} is as bad as {equal} of full outage, and {allowed} may fail.',
      full: 'It would have taken so much if every request had failed. Most of them were answered well.',
    },
    task: 'Change {brownOut} so that all requests fail, and see what it costs then.',
    notes: {
      say: 'People think that the budget is only about downtime. Ask what a customer sees whose payment fails while the status page is green.',
      next: 'The share that failed, times how long: that is all the maths there is. Move on when the room can do it for another share.',
    },
  },
  left: {
    say: 'Two things spent the budget here, and each of them took a part of it.',
    question: '{outage} took {outageCost}, {brownOut} took {brownOutCost}: what is left?',
    option: '{share}',
    why: {
      spent: 'That is what the two have spent together. What is left is the rest.',
      right: 'All of it, less {outageCost}, less {brownOutCost}.',
      sli: 'So many of all requests were good. That number looks fine even when most of the budget is gone.',
    },
    task: 'Cut {outage} from {lasted} to {shorter}, as a quick rollback would, and see how much more is left.',
    notes: {
      say: 'Read the bar aloud from its largest part to its smallest. Say “what spent it”, never “who is to blame”.',
      next: 'With the quick rollback {quickly} would be left. Move on when somebody has said why the budget fell, with both names.',
    },
  },
  ship: {
    say: 'A policy says what the team does at each level of the budget, and all agreed to it before anything broke.',
    question: '{outage} took {outageCost} of the budget, {brownOut} took {brownOutCost}: may the next release go out?',
    option: { ship: 'Yes, as planned', careful: 'Yes, but with more care', freeze: 'No: things have failed' },
    why: {
      ship: '{left} is left, and by this policy releases go out as planned down to {from}. A budget is there to be used.',
      careful:
        'So it would be if {spent} were left. But {spent} is spent and {left} is left: more care is asked for only below {from}.',
      freeze:
        'Some failure was planned for, so it stops nobody. This policy stops releases when the budget is overspent.',
    },
    task: 'In the first line of the policy change {from} to {stricter}, and see what it says of the next release.',
    notes: {
      say: 'The three questions of this lesson are now answered: what is left, why did it fall, may we ship. Ask one person for each.',
      next: 'Some take a freeze for a punishment. Say that the rule protects both: those who ship and those who are woken at night.',
    },
  },
} as const satisfies CourseWords & Record<string, unknown>)
