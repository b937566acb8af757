import { describe, expect, it } from 'vitest';
import {
  closingLine,
  countsOfPlaywright,
  countsOfVitest,
  isGood,
  judged,
  nothing,
  oneFailed,
  onePassed,
  sum,
} from '../../scripts/test-counts';

const counts = (passed: number, failed: number, skipped = 0, failures: readonly string[] = []) => ({
  passed,
  failed,
  skipped,
  failures,
});

describe('the closing line', () => {
  it('adds up the stages', () => {
    const total = sum([onePassed, oneFailed('tsc'), counts(120, 2, 0, ['a', 'b']), counts(8, 0)]);
    expect(total.failures).toEqual(['tsc', 'a', 'b']);
    expect(closingLine(total)).toBe('129 passed, 3 failed');
  });

  it('tells of skipped tests only when there are some', () => {
    expect(closingLine(counts(4, 0, 2))).toBe('4 passed, 0 failed, 2 skipped');
    expect(closingLine(counts(4, 0))).toMatch(/^\d+ passed, \d+ failed$/);
  });

  it('is good only when something passed and nothing failed', () => {
    expect(isGood(counts(1, 0, 5))).toBe(true);
    expect(isGood(counts(9, 1))).toBe(false);
    expect(isGood(counts(0, 0, 5))).toBe(false);
  });
});

describe('a runner', () => {
  it('that ends badly without a failed test has crashed', () => {
    expect(judged('Vitest', 1, counts(12, 0))).toEqual(counts(12, 1, 0, ['Vitest itself']));
    expect(judged('Vitest', 139, nothing)).toEqual(oneFailed('Vitest itself'));
  });

  it('that ends badly because of failed tests is taken at its word', () => {
    expect(judged('Vitest', 1, counts(12, 3))).toEqual(counts(12, 3));
  });

  it('that ran nothing has failed, even if it ends well', () => {
    expect(judged('Vitest', 0, counts(0, 0, 7))).toEqual(counts(0, 1, 7, ['Vitest itself']));
  });
});

describe('reports', () => {
  const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };

  it('of Vitest: to-dos are skipped, and a file that does not load is a failure', () => {
    const bad = { status: 'failed', fullName: 'tides turn' };
    const good = { status: 'passed', fullName: 'tides come' };
    const testResults = [
      { name: 'tide.test.ts', status: 'failed', assertionResults: [good, bad] },
      { name: 'broken.test.ts', status: 'failed', assertionResults: [] },
      { name: 'good.test.ts', status: 'passed', assertionResults: [good] },
    ];
    const failures = ['tide.test.ts: tides turn', 'broken.test.ts'];
    expect(countsOfVitest({ ...vitest, testResults })).toEqual(counts(5, 2, 3, failures));
  });

  it('of Playwright: a flaky test has passed', () => {
    const stats = { expected: 6, unexpected: 1, flaky: 1, skipped: 3, duration: 12.5 };
    const spec = (title: string, ok: boolean) => ({ title, file: 'tide.spec.ts', ok });
    const suites = [{ specs: [spec('a', true)], suites: [{ specs: [spec('b', false)] }] }];
    expect(countsOfPlaywright({ stats, suites })).toEqual(counts(7, 1, 3, ['tide.spec.ts: b']));
  });

  it('that are no reports are refused', () => {
    expect(() => countsOfPlaywright({ stats: { expected: '6' } })).toThrow();
  });
});
