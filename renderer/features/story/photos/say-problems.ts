const mostShown = 3;

/** Says what was not taken in: a few one by one, many in one notice. */
export function sayProblems(problems: readonly string[], notify: (message: string) => void): void {
  if (problems.length <= mostShown) {
    for (const problem of problems) notify(problem);
    return;
  }
  const shown = problems.slice(0, mostShown).join(' ');
  notify(`${problems.length} files were left out. ${shown} And ${problems.length - mostShown} more.`);
}
