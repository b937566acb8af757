import { describe, expect, test } from 'vitest';
import { canSave, saidStops } from '../../../../renderer/features/export/said-stops';
import { sayEnd, warningsByStory } from '../../../../renderer/features/export/say-report';
import { saveLabel } from '../../../../renderer/features/export/save-label';
import { sayBytes } from '../../../../renderer/newsroom/say-bytes';
import { shortSource } from '../../../../renderer/features/export/short-source';

test.each([
  [1, ['Web page'], 'Save web page'],
  [1, ['ninjs 3.1'], 'Save ninjs 3.1'],
  [1, ['NewsML-G2'], 'Save NewsML-G2'],
  [1, ['HTML'], 'Save HTML'],
  [1, [], 'Save'],
  [1, ['HTML', 'Word'], 'Save 2 formats'],
  [12, ['ninjs 3.1'], 'Save 12 stories as ninjs 3.1'],
  [12, ['HTML', 'Word'], 'Save 12 stories in 2 formats'],
])('the button for %i stories in %s says “%s”', (stories, formats, label) => {
  expect(saveLabel({ stories, formats })).toBe(label);
});

describe('what came of an export', () => {
  const nameOf = (id: string) => (id === 'text' ? 'Plain text' : 'Web page');
  const part = { story: 'one', name: 'ferry-fares', files: [] };
  const written = [
    { ...part, format: 'text', warnings: ['No byline.', 'No bold.'] },
    { ...part, format: 'html', warnings: ['No byline.'] },
    { ...part, story: null, name: '2 stories', format: 'html', warnings: ['Late.'] },
  ];

  test('each warning is said once, with its formats where it is not of all', () => {
    expect(warningsByStory({ written }, nameOf)).toEqual([
      { name: 'ferry-fares', messages: ['No byline.', 'No bold. (Plain text)'] },
      { name: '2 stories', messages: ['Late.'] },
    ]);
  });

  test('an end before it was through says what is there and what is left out', () => {
    const report = { folder: '/out', written, refused: [], left: 2 };
    expect(sayEnd({ ...report, ended: 'done', left: 0 })).toBe('');
    expect(sayEnd({ ...report, ended: 'cancelled' })).toBe(
      'What is named here was written whole. 2 parts were left out.',
    );
    expect(sayEnd({ ...report, written: [], ended: 'disk', left: 1 })).toBe(
      'Nothing was written. 1 part was left out.',
    );
  });

  test('what stops a story is said with the formats it stops, where it is not all that are ticked', () => {
    const stops = [{ message: 'No credit.', formats: ['html'] }];
    const story = { story: 'one', name: 'ferry-fares', stops, warnings: [], isUndecided: false };
    expect(saidStops(story, ['No credit.', 'Not well-formed.'], new Set(['html', 'text']), nameOf)).toEqual([
      'No credit. (Web page)',
      'Not well-formed.',
    ]);
    expect(saidStops(story, [], new Set(['html']), nameOf)).toEqual(['No credit.']);
    const [one, many] = [{ id: 'html', takes: 'one' } as const, { id: 'html', takes: 'many' } as const];
    const free = { ...story, stops: [] };
    expect(canSave([story], [one])).toBe(false);
    expect(canSave([story, free], [one])).toBe(true);
    expect(canSave([story, free], [many])).toBe(false);
    expect(canSave([story], [{ id: 'text', takes: 'one' }])).toBe(true);
  });
});

test.each([
  [1, '1 byte'],
  [812, '812 bytes'],
  [14_400, '14 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [3_140_000, '3.1 MB'],
])('%i bytes are said as %s', (bytes, words) => {
  expect(sayBytes(bytes)).toBe(words);
});

test('pictures inside a page are named, not spelled out; everything else is shown as it is', () => {
  const page = `<p>Words &amp; words</p><img src="data:image/jpeg;base64,${'A'.repeat(5_000)}">`;
  expect(shortSource(page)).toBe(
    '<p>Words &amp; words</p><img src="data:image/jpeg;base64,… 5000 characters …">',
  );
  expect(shortSource('short;base64,AAAA')).toBe('short;base64,AAAA');
});

test('a very long file is cut, and says by how much', () => {
  expect(shortSource('x'.repeat(200_003)).slice(-24)).toBe('xxxx\n… 3 more characters');
});
