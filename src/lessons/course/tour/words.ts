import { keyed } from '../../keyed.ts'
import type { CourseWords } from '../course.ts'

export const words = keyed('course.tour', {
  title: 'One team, one shop, one budget',
  question: 'What is left of the budget, why did it fall, and may we ship?',
  verdict: '“{verdict}”',
  promise: {
    say: 'One team runs an online shop, and of its checkout it promises that {target} of all requests go well, over {length}.',
    task: 'Change the target to {looser}, and see how much more may then fail.',
    question: 'How long may the checkout be down altogether in {length}, and the promise is still kept?',
    option: '{allowed}',
    right: '{budget} of {length} may fail, which is {allowed}: this is the error budget, and it is there to be spent.',
    stricter: 'That is a tenth of it: so little may fail where {stricter} is promised.',
    looser: 'That is ten times as much: so much may fail where only {looser} is promised.',
    notes: {
      say: 'Tell the story: one team, one shop, and the page where customers pay.',
      wrong: 'Many hear “nearly always” and believe that nothing at all may fail.',
      on: 'Go on when everybody has said the word “budget” once.',
    },
  },
  left: {
    say: 'SRE in this team means to steer by one number that everybody can see: what is left of the budget.',
    task: 'Find the two days in the chart on which the line falls.',
    question: '{spent} of the budget is spent: how long could everything still fail before the promise is broken?',
    option: '{time}',
    right: 'That is {left} of the whole budget, and it is there for the next release, or for bad luck.',
    spent: 'That is what is gone already, counted as time in which everything fails.',
    whole: 'That is the whole budget, before anything failed.',
    notes: {
      say: 'Let somebody read the big number aloud, with what it means in minutes.',
      wrong: 'What is spent and what is left are easily mixed up.',
      on: 'Go on when somebody asks where the line falls, and why.',
    },
  },
  why: {
    say: 'Two things happened: “{deploy}” broke every request for {short}, and during “{brownOut}” {failing} failed for {long}.',
    task: 'Let “{deploy}” last {shorter}, as if it had been rolled back by a script, and see what is left then.',
    question: 'Which of the two took more of the budget?',
    deploy: 'The deploy',
    deployWhy:
      'The deploy was over sooner, but everything failed: it took {deployCost}, and the other one {brownOutCost}.',
    brownOut: 'The brown-out',
    brownOutWhy: 'It lasted longer, but most requests went well: it took {brownOutCost}, and the deploy {deployCost}.',
    alike: 'Both about the same',
    alikeWhy: 'They are far apart: {deployCost} and {brownOutCost}, since what counts is how many requests failed.',
    notes: {
      say: 'Multiply with the group: how long, times how much of it failed.',
      wrong: 'Longer feels worse, so most people choose the brown-out.',
      on: 'Go on when somebody can say why the budget fell in one sentence.',
    },
  },
  woken: {
    say: 'SRE also means to hear of trouble in time: an alert rule wakes somebody with a page, or leaves a ticket for the morning, and which of the two is its severity.',
    task: 'Set the severity of {rule} to ticket, and see at the top how much later the first page comes.',
    question:
      '“{deploy}” broke every request, and the first page came after {before}: how long would it have taken if only {milder} had failed?',
    option: '{after}',
    right:
      '{rule} looks back over {longWindow}, its long window, and fires once more than {least} of the requests in it have failed. When fewer fail, that takes longer. Its short window, the last {shortWindow}, only makes it quiet sooner.',
    same: 'That is how long it took when every request failed: when fewer fail, it takes longer until they are too many.',
    long: 'The rule looks back over {longWindow}, but it does not wait so long: it fires as soon as too many have failed.',
    notes: {
      say: 'Ask how long it takes in their own team, and how they know.',
      wrong: 'The window of a rule is taken for a waiting time.',
      on: 'Go on when somebody asks who writes down such rules.',
    },
  },
  files: {
    say: 'Nobody in this team types such rules twice: DevOps means to keep them as files, like the servers and the releases, which people check and machines roll out.',
    task: 'Open the files of the rules below and find where the limit stands; for a scenario of your own, “Export” gives you the promise itself as a file, too.',
    question:
      'The promise is raised from {target} to {stricter}, and the files are written anew: above which share of failures will {rule} fire then?',
    option: 'Above {share}',
    right:
      'The rule fires when things fail {rate} as fast as the budget allows: that is its burn rate, and it stays. The budget is now {budget}, so the limit is {share}.',
    same: 'That is the limit of the old promise: whoever types rules by hand forgets to change it.',
    looser: 'A stricter promise leaves less to fail, so the limit falls, and does not rise.',
    notes: {
      say: 'Ask where the alert rules of the group live, and who may change them.',
      wrong: 'People see alert rules as settings in a tool, not as a part of the code.',
      on: 'Go on when somebody has found the number in a file.',
    },
  },
  ship: {
    say: 'A release is ready, and nobody has to quarrel about it: the team has agreed beforehand on what happens at which level of the budget.',
    task: 'Let the first clause of the policy begin at {lower} instead of {from}, and see at the top what it says of the next deploy then.',
    question: '{left} of the budget is left: may the next release go out?',
    ship: 'For that {from} would have to be left, and it is {left}: this team begins to be careful early.',
    careful:
      '{left} is less than the {from} of the first clause, but it is not spent: small releases go out, and each one is watched. In the app the view “Delivery” says so, under “The next deploy”.',
    freeze: 'Releases stop when the budget is spent, and {left} is left.',
    notes: {
      say: 'Read the clause aloud that holds, and who decides by it.',
      wrong: 'Many expect a yes or a no, and no number behind it.',
      on: 'Go on when somebody says: then let us make releases cheaper.',
    },
  },
  automate: {
    say: 'A failed release takes {cost} of the budget today, and DevOps in this team means to automate the way out and the way back.',
    task: 'Set the time to restore to {fast}, and see what becomes of the chance.',
    question: 'What would a failed release take if a script undid it within {fast} instead of {slow}?',
    option: '{cost}',
    right: 'What is won is time, and time in which things fail is budget: it would take {cost}.',
    same: 'The release is as bad as before, but people meet it for a shorter time.',
    noticed: 'Nearly, but somebody has to notice it first, and that takes {detect} as before.',
    notes: {
      say: 'Ask when the group last rehearsed a rollback on a calm day.',
      wrong: 'Automation is praised for saving work; here it saves budget.',
      on: 'Go on when somebody asks what else the checkout hangs on.',
    },
  },
  standsOn: {
    say: 'The shop is more than its checkout: this is what a customer’s way through it stands on.',
    task: 'Give {part} a second replica, as if there were another provider to go to, and see what that is worth.',
    question: 'What can {journey} promise at best, given all that it needs?',
    right:
      'All that it needs has to work at the same moment, so what each may fail adds up: {promise} is left, less than the {target} that the team promises.',
    weakest: 'So much promises the weakest part that it needs, but the others fail too, and at other times.',
    soft: '{soft} promises no more than that, but the shop can sell without it for a while.',
    notes: {
      say: 'Ask which of these boxes belongs to somebody in the room.',
      wrong: 'The weakest link is taken for the whole chain.',
      on: 'Go on when somebody sees that developers, operations and the provider are on one map.',
    },
  },
  postMortem: {
    say: 'After a bad day the team writes down what happened and what will be different, and never who is to blame.',
    task: 'Press “Post-mortem” in the line of “{deploy}”, and see what is filled in already.',
    question:
      'The policy asks for this when one incident took more than {share} of the budget: which of the two is that?',
    both: 'Both of them',
    bothWhy: 'They took {deployCost} and {brownOutCost}, and both are to be compared with {share}.',
    deploy: 'Only “{deploy}”',
    deployWhy: '“{deploy}” took {deployCost}, and “{brownOut}” {brownOutCost}: compare each of them with {share}.',
    neither: 'Neither, as the promise is kept',
    neitherWhy:
      'A team does not wait until the promise is broken to learn: {deployCost} of a budget is a lot to pay for one lesson.',
    notes: {
      say: 'Ask for the last post-mortem that changed something.',
      wrong: 'It is taken for a trial; it is a document with a cost, a timeline and a list of what will be different.',
      on: 'Go on when the question in the room is “what”, not “who”.',
    },
  },
  oneBudget: {
    say: 'With the quick way back all sit at one table: at {deploys} a week the budget holds with a chance of {chance}.',
    task: 'Change the deploys per week to {more}, and see whether everybody at the table could live with the chance.',
    question: 'Whose budget is this?',
    operations: 'That of operations, who must guard it',
    operationsWhy: 'Whoever only guards a budget would never spend it, and {left} would lie idle.',
    product: 'The product owner’s, who wants features',
    productWhy:
      'Features are what it is spent on, but a release that fails takes {cost} of it, and all have to live with that.',
    developers: 'The developers’, who ship the changes',
    developersWhy:
      'Their changes take a part of it, but so does a provider that fails, and the night belongs to others.',
    team: 'The whole team’s',
    teamWhy:
      'Product spends it, developers make each release cheaper, and SRE counts it: {left} is left today, and in a new month {safely} deploys a week keep it with a chance of {safe}. For your own service the view “Budget” says what is left and why, and the view “Delivery” whether you may ship.',
    notes: {
      say: 'Let three people play the roles and find a number of deploys together.',
      wrong: '“DevOps is speed and SRE is the brakes”: here both turn the same dial.',
      on: 'Close with the three questions: what is left, why did it fall, may we ship?',
    },
  },
} as const satisfies CourseWords & Record<string, unknown>)
