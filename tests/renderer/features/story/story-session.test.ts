// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parseDocumentNode } from '#core/document/document';
import { documentFromPlainText } from '#core/document/from-plain-text';
import { lineSchema } from '#core/document/schema';
import { NewsroomError } from '#core/newsroom-error';
import { applyChanges, toLiveContent, toStoryContent } from '#core/story/change';
import { emptyContent, emptyFields, type StorySummary } from '#core/story/story';
import type { Batch } from '../../../../renderer/features/story/saving/journal';
import type { StoryDesk } from '../../../../renderer/features/story/session/story-desk';
import { createSession, type OpenedStory } from '../../../../renderer/features/story/session/story-session';
import { testSummary } from '../../../helpers/test-summary';

const summary = (id: string, version: number): StorySummary =>
  testSummary({ id, slug: 'dredge', headline: 'Dredge', wordCount: 2, version });

const document = documentFromPlainText('As opened');
const opened: OpenedStory = {
  summary: summary('story-a', 4),
  content: { ...emptyContent, fields: { ...emptyFields, slug: 'dredge', headline: 'Dredge' }, document },
  photos: [],
  mended: '',
};

function setUp(refuse: (batch: Batch) => NewsroomError | null = () => null) {
  const sent: Batch[] = [];
  const created: string[] = [];
  const named: string[] = [];
  let loss: Error | null = null;
  const desk: StoryDesk = {
    open: () => Promise.resolve(opened),
    create: ({ story, slug }) => {
      created.push(slug);
      named.push(story);
      const lost = loss;
      loss = null;
      if (lost) return Promise.reject(lost);
      return Promise.resolve(summary('story-b', 1));
    },
    append: (batch) => {
      const error = refuse(batch);
      sent.push(batch);
      return error ? Promise.reject(error) : Promise.resolve({ version: batch.base + 1 });
    },
    getPhoto: () => Promise.reject(new Error('None.')),
    writeCredit: () => Promise.reject(new Error('None.')),
  };
  const loseNextCreation = (error: Error) => {
    loss = error;
  };
  return { session: createSession(opened, desk), sent, created, named, loseNextCreation };
}

describe('a story being written', () => {
  it('is as it was opened, and sends nothing, until something changes', async () => {
    const { session, sent } = setUp();
    expect(session.content()).toEqual(opened.content);
    session.setField('slug', 'dredge');
    expect(await session.flush()).toBe(true);
    expect(sent).toEqual([]);
  });

  it('writes fields and steps on the version that was opened', async () => {
    const { session, sent } = setUp();
    session.setField('byline', 'Dredge vote');
    session.recordSteps([{ stepType: 'replace', from: 1, to: 1 }]);
    expect(await session.flush()).toBe(true);
    expect(sent.map(({ base }) => base)).toEqual([4, 5]);
    expect(session.version()).toBe(6);
    expect(session.content().fields.byline).toBe('Dredge vote');
  });

  it('puts everything into a new story with the slug kept, where somebody else wrote in between', async () => {
    const body = parseDocumentNode(documentFromPlainText('As opened\n\nAnd more'));
    const conflict = new NewsroomError('conflict', 'Somebody else wrote.');
    const { session, sent, created } = setUp(({ story }) => (story === 'story-a' ? conflict : null));
    session.lendBody({ read: () => body, commit: () => Promise.resolve() });
    session.setField('dateline', 'Typed here');
    expect(await session.flush()).toBe(true);
    expect(created).toEqual(['dredge-kept']);
    expect(session.moved()).toMatchObject({ story: 'story-b', slug: 'dredge-kept', reason: conflict });
    expect(session.story()).toBe('story-b');
    const empty = toLiveContent(emptyContent);
    expect(toStoryContent(applyChanges(empty, sent[1]?.changes ?? []))).toEqual({
      ...emptyContent,
      fields: { ...opened.content.fields, slug: 'dredge-kept', dateline: 'Typed here' },
      document: body.toJSON() as unknown,
    });
  });

  it('takes lines with their marks, details and threads along into the new story', async () => {
    const conflict = new NewsroomError('conflict', 'Somebody else wrote.');
    const { session, sent } = setUp(({ story }) => (story === 'story-a' ? conflict : null));
    const headline = lineSchema.node('line', null, [
      lineSchema.text('Dredge ', [lineSchema.mark('comment', { id: 'thread-1' })]),
      lineSchema.text('vote', [lineSchema.mark('deletion', { id: 'cut', author: 'Ines', at: 1 })]),
    ]);
    const thread = { id: 'thread-1', quote: 'Dredge', remarks: [], resolved: null };
    session.lendLine('headline', { read: () => headline, commit: () => Promise.resolve() });
    session.recordLine('headline', []);
    session.setDetail('section', 'Metro');
    session.putThread(thread);
    expect(await session.flush()).toBe(true);
    expect(session.fields().headline).toBe('Dredge ');
    const arrived = toStoryContent(applyChanges(toLiveContent(emptyContent), sent.at(-1)?.changes ?? []));
    expect(arrived).toEqual(session.content());
    expect(arrived.lines.headline).toEqual(headline.toJSON());
    expect(arrived.details.section).toBe('Metro');
    expect(arrived.comments).toEqual([thread]);
  });

  it('asks for the same new story again where the answer was lost, and for another where somebody wrote in it', async () => {
    const conflict = new NewsroomError('conflict', 'Somebody else wrote.');
    const { session, named, loseNextCreation } = setUp(({ story }) =>
      story === 'story-a' ? conflict : null,
    );
    session.setField('dateline', 'Typed here');
    loseNextCreation(new Error('The pipe broke.'));
    expect(await session.flush()).toBe(false);
    loseNextCreation(conflict);
    expect(await session.flush()).toBe(false);
    expect(await session.flush()).toBe(true);
    expect(named).toHaveLength(3);
    expect(named[1]).toBe(named[0]);
    expect(named[2]).not.toBe(named[0]);
  });

  it('commits what is being composed before it flushes', async () => {
    const { session, sent } = setUp();
    session.lendBody({
      read: () => parseDocumentNode(document),
      commit: () => {
        session.recordSteps([{ stepType: 'replace', from: 1, to: 1 }]);
        return Promise.resolve();
      },
    });
    expect(await session.flush()).toBe(true);
    expect(sent).toHaveLength(1);
  });
});
