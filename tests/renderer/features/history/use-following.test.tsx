// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useFollowing } from '../../../../renderer/features/history/replay/use-following';

const scrollTo = vi.fn<(options: ScrollToOptions) => void>();
const isCalm = vi.fn(() => false);
Object.defineProperty(Element.prototype, 'scrollTo', { value: scrollTo });
Object.defineProperty(window, 'matchMedia', { value: () => ({ matches: isCalm() }) });
afterEach(() => {
  cleanup();
  vi.resetAllMocks();
});

function Sheet({ lines }: { readonly lines: readonly string[] | null }) {
  const sheet = useFollowing(lines);
  return (
    <div data-testid="region">
      <div ref={sheet}>
        {lines?.map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </div>
    </div>
  );
}

/** A region 400 pixels high; its lines are 100 pixels high, one below the other. */
function follow(...moments: readonly (readonly string[] | null)[]): readonly unknown[] {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const at = [...(this.parentElement?.children ?? [])].indexOf(this);
    return this.matches('p') ? new DOMRect(0, at * 100, 100, 100) : new DOMRect(0, 0, 100, 400);
  });
  const { rerender } = render(<Sheet lines={null} />);
  for (const lines of moments) rerender(<Sheet lines={lines} />);
  return scrollTo.mock.calls.splice(0).map(([options]) => options);
}

const lines = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const with6 = (word: string) => lines.map((line) => (line === 'six' ? word : line));

test('what is written out of sight is brought into its middle', () => {
  expect(follow(lines, with6('six!'))).toEqual([{ top: 350, behavior: 'smooth' }]);
});

test('nothing moves where what is written is in sight, nor as the first moment is shown', () => {
  expect(follow(lines, ['one', 'two!', ...lines.slice(2)])).toEqual([]);
});

test('a line that is added or goes is followed too', () => {
  expect(follow(lines, [...lines, 'eight'])).toEqual([{ top: 550, behavior: 'smooth' }]);
  expect(follow(lines, lines.slice(0, 6))).toEqual([{ top: 350, behavior: 'smooth' }]);
});

test('where less motion is wanted, it jumps', () => {
  isCalm.mockReturnValue(true);
  expect(follow(lines, with6('six!'))).toEqual([{ top: 350, behavior: 'auto' }]);
});
