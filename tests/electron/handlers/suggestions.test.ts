import { expect, test } from 'vitest';
import type { StoryDocument } from '#core/document/document';
import { exportHandlers, exportStories } from '../../../electron/handlers/export';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { publishingDesk } from '../../helpers/publishing-desk';

const by = { id: 's1', author: 'Dana Whitlock', at: 1_000, of: 'content' } as const;
const reviewed: StoryDocument = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'The night ferry ' },
        { type: 'text', text: 'sails', marks: [{ type: 'deletion', attrs: by }] },
        { type: 'text', text: 'returns', marks: [{ type: 'insertion', attrs: by }] },
      ],
    },
  ],
};

function room() {
  const desk = publishingDesk();
  const story = desk.newStory();
  desk.write(story, reviewed);
  return { ...desk, story };
}

test('a story with suggestions nobody has decided on is neither scheduled nor published', async () => {
  const { ports, story, newDestination } = room();
  const destination = newDestination('Site').id;
  const refusal = expect.objectContaining({
    code: 'refused',
    message: expect.stringContaining('1 suggestion is undecided.') as string,
  }) as Error;
  await expect(scheduleStory(ports, { story, destination, at: 'now' })).rejects.toEqual(refusal);
  const at = { wall: '2026-12-01T18:30', zone: 'America/New_York' };
  await expect(scheduleStory(ports, { story, destination, at })).rejects.toEqual(refusal);
});

test('an export reads them as it was asked to', async () => {
  const { ports, story } = room();
  const preview = exportHandlers(ports)['export:preview'];
  const shown = async (suggestions: 'accepted' | 'rejected' | 'marked', format = 'html') =>
    (await preview({ stories: [story], format, suggestions })).text;
  expect(await shown('accepted', 'text')).toContain('The night ferry returns');
  expect(await shown('rejected', 'text')).toContain('The night ferry sails');
  expect(await shown('marked')).toMatch(/<del [^>]*>sails<\/del><ins [^>]*>returns<\/ins>/);
});

test('a format that cannot show them says so, and writes nothing', async () => {
  const { ports, story, newFolder } = room();
  const wanted = { stories: [story], format: 'text', suggestions: 'marked' } as const;
  await expect(exportStories(ports, wanted, newFolder('out'), { replace: false })).rejects.toThrow(
    'Plain text cannot show suggestions. Export it with suggestions as accepted or as rejected.',
  );
});
