import { keyed } from '../../keyed.ts'

export const words = keyed('course.choose-an-sli', {
  course: {
    title: 'Choose what to count',
    question: 'What should be counted, so that the number falls when buyers are unhappy?',
  },
  slow: 'Slow evening',
  unseen: 'The counter saw nothing',
  share: '{part} of the budget',
  left: '{part} is left',
  upButSlow: {
    say: 'Now a request is good when it succeeds, and of the {budget} that may fail {left} is left.',
    task: 'Open the word “succeeds” in the sentence, and let good mean answered within {threshold}.',
    question:
      'One evening {failing} of the payments took {answer}, for {lasted}, and all of them succeeded: how much of the budget did that evening spend while good meant “succeeds”?',
    none: 'None. The evening counts as good from its first minute to its last. It was up but slow, and this SLI does not look at slow. Buyers left all the same.',
    asUsers:
      'You counted the slow payments as bad, as a buyer does. That is right of people, but this SLI does not do it.',
    allDown:
      'You counted the whole evening as an outage. Most payments were quick, and this SLI finds nothing wrong with the others either.',
    notes: [
      'Let each group first say when it last left a shop, and whether that was an error message or waiting.',
      'Many think that up is enough; move on when somebody says “up but slow”.',
    ],
  },
  slowIsBad: {
    say: 'Now good means answered within {threshold}, and the slow evening stands among the incidents.',
    task: 'Read in the list of incidents what the slow evening failed and for how long.',
    question: 'Before, {before} of the budget was left: what is left now that slow is bad?',
    same: 'That would be so if the evening still counted as good. Slow payments are bad events now, and each spends budget.',
    right:
      'Only the slow payments count, each as one bad event. The same evening, the same service: what changed is what we look at.',
    spent: 'That is what the evening spent, not what it left.',
    notes: [
      'Say that the service has not become worse: the number has become honest.',
      'People ask which threshold is right; it is the one at which buyers give up, and that can be measured.',
    ],
  },
  whereCounted: {
    say: 'Suppose that the counter sits inside the checkout: in the {lasted} of “{outage}” no request reached it.',
    task: 'Leave that outage out as excluded time, so that you see what such a counter sees.',
    question: 'What would that counter say is left of the budget?',
    felt: 'This is what buyers felt, and what a counter in front of the checkout sees. One inside it has no failed request to count.',
    right:
      'Requests that never arrive are never counted as bad. Count where the buyer is nearest: at the load balancer, or in the page itself.',
    all: 'Not all of it: what failed while the checkout was up did reach the counter, and was counted.',
    notes: [
      'Ask each group where its own counters sit, and what they do not see from there.',
      'A dead service often looks perfect from within; move on when someone names a better place.',
    ],
  },
  writeItDown: {
    say: 'An SLI is a share: the good events among those that count, here with a target of {target}.',
    task: 'Write the SLI of your own checkout in one sentence: what counts, what is good, and where it is measured.',
    question: 'Which of these would you promise for the checkout?',
    machines: {
      text: 'The machines run, and none of them is busy',
      why: 'That may be a cause of trouble, but no buyer feels it. Machines can be idle because nobody gets through.',
    },
    mean: {
      text: 'The mean answer takes less than {threshold} over the day',
      why: 'A mean hides the few who wait. Thousands of quick answers make up for a payment that never came back.',
    },
    right: {
      text: 'The share of payments that the load balancer sees answered well within {threshold}',
      why: 'It is a share of events, it counts slow as bad, and it is measured near the buyer. From it follows a budget.',
    },
    complaints: {
      text: 'No buyer complains',
      why: 'Most unhappy buyers leave without a word, and the others write too late. It is worth reading, but it cannot be a budget.',
    },
    notes: [
      'Let each group read its sentence aloud, and let another group look for a bad minute that it would miss.',
      'End when every sentence names events, good, and a place.',
    ],
  },
} as const)
