import { describe, expect, test } from 'vitest';
import type { CheckId } from '#core/checks/problem';
import { NewsroomError } from '#core/newsroom-error';
import { rulings, type Ruling, type WayOut } from '#core/checks/ways-out';
import type { StoryId } from '#core/story/story';
import { noTerms } from '#core/photo/terms';
import { saveBundle } from '../../../electron/handlers/bundle/save-bundle';
import { copyStoryHandlers } from '../../../electron/handlers/copy-story';
import { exportHandlers, exportStories } from '../../../electron/handlers/export';
import type { Ports } from '../../../electron/handlers/ports';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { editPhoto } from '../../../electron/storage/photos';
import { putEmbargo } from '../../helpers/embargo';
import { publishingDesk, type PublishingDesk } from '../../helpers/publishing-desk';
import { temporaryFolder } from '../../helpers/temporary-desk';

/** What is wrong with a story, how it comes about, and what is said of it. */
interface Trouble {
  readonly check: CheckId;
  readonly said: RegExp;
  readonly make: (room: PublishingDesk, story: StoryId) => void;
}

const credit = 'Photo by Anna Ferreira';
const suggested = { id: 's1', author: 'Dana Whitlock', at: Date.UTC(2026, 11, 1), of: 'content' } as const;
const troubles: readonly Trouble[] = [
  {
    check: 'story-embargo',
    said: /under embargo until 06:00 EST on 24 December 2026/,
    make: ({ ports }, story) => putEmbargo(ports, story, '2026-12-24T06:00', 'America/New_York'),
  },
  {
    check: 'photo-terms',
    said: /31 January 2026/,
    make: ({ ports, addPhoto }, story) => {
      const photo = addPhoto(story, 1, { credit });
      editPhoto(ports.desk.db, photo, { fields: {}, terms: { ...noTerms, until: '2026-01-31' } });
    },
  },
  {
    check: 'photo-credit',
    said: /(?:has no|without a) credit/,
    make: ({ addPhoto }, story) => void addPhoto(story, 1, { credit: '' }),
  },
  { check: 'placeholder', said: /TK/, make: ({ write }, story) => write(story, 'Fares rise by TK percent.') },
  {
    check: 'open-suggestions',
    said: /suggestion/i,
    make: ({ write }, story) =>
      write(story, {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Fares stay' },
              { type: 'text', text: ' for now', marks: [{ type: 'insertion', attrs: suggested }] },
            ],
          },
        ],
      }),
  },
];

const pdf = new TextEncoder().encode('%PDF-1.4 /Type /Page %%EOF');

async function exported(ports: Ports, story: StoryId, format: string): Promise<readonly string[]> {
  const chosen = { ...ports.dialogs, chooseFolder: () => Promise.resolve(temporaryFolder()) };
  const handlers = exportHandlers({ ...ports, dialogs: chosen, printPdf: () => Promise.resolve(pdf) });
  const formats = [{ format, suggestions: 'accepted' as const, options: {} }];
  const { written, refused } = await handlers['export:save']({ stories: [story], formats });
  if (refused.length > 0) throw new Error(refused.flatMap(({ reasons }) => reasons).join(' '));
  return written.flatMap(({ warnings }) => warnings);
}

/** Every way out as a person or a program takes it: what it says where it lets the story leave, and it throws where not. */
const ways: readonly (readonly [string, WayOut, (room: PublishingDesk, story: StoryId) => unknown])[] = [
  ['an export of files others publish', 'export', ({ ports }, story) => exported(ports, story, 'html')],
  ['a file for colleagues', 'hand-over', ({ ports }, story) => exported(ports, story, 'docx')],
  ['a printed proof', 'hand-over', ({ ports }, story) => exported(ports, story, 'pdf-proof')],
  [
    'an export by the command line',
    'command-line',
    async ({ ports }, story) => {
      const wanted = { stories: [story], format: 'ninjs-3.1', suggestions: 'accepted' as const };
      return (await exportStories(ports, wanted, temporaryFolder(), { replace: false })).warnings;
    },
  ],
  [
    'the clipboard',
    'copy',
    async ({ ports }, story) =>
      (await copyStoryHandlers(ports)['story:copy']({ story, as: 'rich' })).warnings,
  ],
  [
    'publishing',
    'publish',
    ({ ports, newDestination }, story) =>
      scheduleStory(ports, { story, destination: newDestination('Web').id, at: 'now' }),
  ],
  [
    'a bundle',
    'bundle',
    ({ ports }, story) =>
      saveBundle(ports, story, temporaryFolder(), { replace: false, reason: '' }).warnings,
  ],
];

describe.each(ways)('%s', (_name, way, leave) => {
  test.each(troubles)('does with $check what the table says', async ({ check, said, make }) => {
    const room = publishingDesk();
    const story = room.newStory();
    make(room, story);
    let ruling: Ruling = 'warn';
    const words = await Promise.resolve()
      .then(() => leave(room, story))
      .catch((error: unknown) => {
        ruling = error instanceof NewsroomError && error.code === 'reason' ? 'ask' : 'stop';
        return [String(error)];
      });
    expect(words).toContainEqual(expect.stringMatching(said));
    expect(ruling).toBe(rulings[check][way]);
  });
});
