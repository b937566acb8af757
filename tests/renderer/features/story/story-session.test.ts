// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { emptyDocument, parseDocumentNode } from '#core/document/document';
import { documentFromPlainText } from '#core/document/from-plain-text';
import { NewsroomError } from '#core/newsroom-error';
import { applyChanges, toLiveContent, toStoryContent } from '#core/story/change';
import { emptyFields, type StorySummary } from '#core/story/story';
import type { Batch } from '../../../../renderer/features/story/saving/journal';
import type { StoryDesk } from '../../../../renderer/features/story/session/story-desk';
import { createSession, type OpenedStory } from '../../../../renderer/features/story/session/story-session';

const summary = (id: string, version: number): StorySummary => ({
  id,
  slug: 'dredge',
  headline: 'Dredge',
  byline: '',
  state: 'draft',
  publication: null,
  wordCount: 2,
  leadPhoto: null,
  version,
  createdAt: 0,
  savedAt: 0,
});

const document = documentFromPlainText('As opened');
const opened: OpenedStory = {
  summary: summary('story-a', 4),
  content: { fields: { ...emptyFields, slug: 'dredge', headline: 'Dredge' }, document },
  photos: [],
  mended: '',
};

function setUp(refuse: (batch: Batch) => NewsroomError | null = () => null) {
  const sent: Batch[] = [];
  const created: string[] = [];
  const desk: StoryDesk = {
    open: () => Promise.resolve(opened),
    create: (slug) => {
      created.push(slug);
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
  return { session: createSession(opened, desk), sent, created };
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
    session.setField('headline', 'Dredge vote');
    session.recordSteps([{ stepType: 'replace', from: 1, to: 1 }]);
    expect(await session.flush()).toBe(true);
    expect(sent.map(({ base }) => base)).toEqual([4, 5]);
    expect(session.version()).toBe(6);
    expect(session.content().fields.headline).toBe('Dredge vote');
  });

  it('puts everything into a new story with the slug kept, where somebody else wrote in between', async () => {
    const body = parseDocumentNode(documentFromPlainText('As opened\n\nAnd more'));
    const conflict = new NewsroomError('conflict', 'Somebody else wrote.');
    const { session, sent, created } = setUp(({ story }) => (story === 'story-a' ? conflict : null));
    session.lendBody({ read: () => body, commit: () => Promise.resolve() });
    session.setField('deck', 'Typed here');
    expect(await session.flush()).toBe(true);
    expect(created).toEqual(['dredge-kept']);
    expect(session.moved()).toMatchObject({ story: 'story-b', slug: 'dredge-kept', reason: conflict });
    expect(session.story()).toBe('story-b');
    const empty = toLiveContent({ fields: emptyFields, document: emptyDocument });
    expect(toStoryContent(applyChanges(empty, sent[1]?.changes ?? []))).toEqual({
      fields: { ...opened.content.fields, slug: 'dredge-kept', deck: 'Typed here' },
      document: body.toJSON() as unknown,
    });
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
