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

const counts = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped });

describe('the closing line', () => {
  it('adds up the stages', () => {
    const total = sum([onePassed, oneFailed, counts(120, 2), counts(8, 0)]);
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
    expect(judged(1, counts(12, 0))).toEqual(counts(12, 1));
    expect(judged(139, nothing)).toEqual(oneFailed);
  });

  it('that ends badly because of failed tests is taken at its word', () => {
    expect(judged(1, counts(12, 3))).toEqual(counts(12, 3));
  });

  it('that ran nothing has failed, even if it ends well', () => {
    expect(judged(0, counts(0, 0, 7))).toEqual(counts(0, 1, 7));
  });
});

describe('reports', () => {
  const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };

  it('of Vitest: to-dos are skipped, and a file that does not load is a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(countsOfVitest({ ...vitest, testResults })).toEqual(counts(5, 2, 3));
  });

  it('of Playwright: a flaky test has passed', () => {
    const stats = { expected: 6, unexpected: 2, flaky: 1, skipped: 3, duration: 12.5 };
    expect(countsOfPlaywright({ stats, suites: [] })).toEqual(counts(7, 2, 3));
  });

  it('that are no reports are refused', () => {
    expect(() => countsOfPlaywright({ stats: { expected: '6' } })).toThrow();
  });
});
