// What the reports of the two test runners say.

/** The tests of vitest's report. */
export function countUnit(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** What failed, as a title, the file and what the test said. */
export function failedUnit(report) {
  return report.testResults
    .filter((file) => file.status === 'failed')
    .flatMap((file) => {
      const tests = file.assertionResults.filter((test) => test.status === 'failed')
      if (tests.length === 0) return [{ title: 'the file itself', file: file.name, said: file.message }]
      return tests.map((test) => ({ title: test.fullName, file: file.name, said: test.failureMessages.join('\n') }))
    })
}

// A test that passed at its second attempt has passed, and is named.
export function countBrowser({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

const browserSpecs = (suites) =>
  suites.flatMap((suite) => [...(suite.specs ?? []), ...browserSpecs(suite.suites ?? [])])

const browserTests = (report, status) =>
  browserSpecs(report.suites)
    .filter((spec) => spec.tests.some((test) => test.status === status))
    .map((spec) => ({
      title: spec.title,
      file: spec.file,
      said: spec.tests.flatMap((test) => test.results.map((result) => result.error?.message ?? '')).find(Boolean) ?? '',
    }))

export function failedBrowser(report) {
  return browserTests(report, 'unexpected')
}

export function flakyBrowser(report) {
  return browserTests(report, 'flaky')
}
