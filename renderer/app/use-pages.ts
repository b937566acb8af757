import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';

/** Rows asked for at once. */
const pageLength = 200;

/** Rows from a place on, at most so many. */
export interface Stretch {
  readonly from: number;
  readonly most: number;
}

/** A stretch of rows, as a query. */
interface PageQuery<Answer> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: () => Promise<Answer>;
}

/** Where the rows of a long list come from. */
export interface PageSource<Answer, Row> {
  readonly pageOf: (stretch: Stretch) => PageQuery<Answer>;
  readonly rowsOf: (answer: Answer) => readonly Row[];
}

/** A long list, of which the pages that are in sight were read. */
export interface Pages<Answer, Row> {
  /** What came with the first page; undefined until it was read. */
  readonly start: Answer | undefined;
  readonly at: (index: number) => Row | undefined;
  /** Where a row stands; null where it is on no page that was read. */
  readonly placeOf: (isIt: (row: Row) => boolean) => number | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Reads a long list a page at a time, as far as it is in sight; what was shown stays until the answer is there. */
export function usePages<Answer, Row>(
  { pageOf, rowsOf }: PageSource<Answer, Row>,
  first: number,
  last: number,
): Pages<Answer, Row> {
  const queryOf = (number: number) => pageOf({ from: number * pageLength, most: pageLength });
  const start = useQuery({ ...queryOf(0), placeholderData: keepPreviousData });
  const from = Math.max(1, Math.floor(first / pageLength));
  const to = Math.floor(Math.max(first, last) / pageLength);
  const wanted = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const rest = useQueries({ queries: wanted.map(queryOf) });
  const answers = new Map([
    [0, start.data],
    ...wanted.map((number, index) => [number, rest[index]?.data] as const),
  ]);
  const rowsOn = (answer: Answer | undefined) => (answer === undefined ? [] : rowsOf(answer));
  return {
    start: start.data,
    at: (index) => rowsOn(answers.get(Math.floor(index / pageLength)))[index % pageLength],
    placeOf: (isIt) => {
      for (const [number, answer] of answers) {
        const at = rowsOn(answer).findIndex(isIt);
        if (at >= 0) return number * pageLength + at;
      }
      return null;
    },
    error: start.error ?? rest.find(({ error }) => error)?.error ?? null,
    retry: () => void start.refetch(),
  };
}
