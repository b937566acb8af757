import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { lineSchema, storySchema } from '#core/document/schema';
import { NewsroomError } from '#core/newsroom-error';
import {
  applyChanges,
  toLiveContent,
  toStoryContent,
  type LiveContent,
  type StepJson,
} from '#core/story/change';
import type { CommentThread } from '#core/story/comments';
import { emptyContent, lineNames, type LineName, type StorySummary } from '#core/story/story';
import type { Batch } from '../../../../renderer/features/story/saving/journal';
import type { StoryDesk } from '../../../../renderer/features/story/session/story-desk';
import { createSession, type StorySession } from '../../../../renderer/features/story/session/story-session';
import { fakeTimers, settle, type FakeTimers } from './fake-timers';
import { testSummary } from '../../../helpers/test-summary';

/** What the server does with what it is asked: when it writes it down, and when, if ever, it says so. */
type Fate =
  | { readonly kind: 'answer'; readonly delay: number }
  | { readonly kind: 'late'; readonly delay: number; readonly writes: 'first' | 'last' }
  | { readonly kind: 'fail'; readonly delay: number }
  | { readonly kind: 'lose'; readonly delay: number }
  | { readonly kind: 'hang'; readonly writes: boolean };

type Act =
  | { readonly do: 'type'; readonly at: number; readonly text: string }
  | { readonly do: 'delete'; readonly at: number; readonly length: number }
  | { readonly do: 'split'; readonly at: number }
  | { readonly do: 'type line'; readonly line: LineName; readonly at: number; readonly text: string }
  | {
      readonly do: 'mark line';
      readonly line: LineName;
      readonly at: number;
      readonly mark: 'comment' | 'deletion';
    }
  | { readonly do: 'field'; readonly field: 'slug' | 'byline' | 'dateline'; readonly value: string }
  | { readonly do: 'detail'; readonly tags: readonly string[]; readonly note: string }
  | { readonly do: 'thread'; readonly thread: CommentThread }
  | { readonly do: 'wait'; readonly milliseconds: number }
  | { readonly do: 'flush' }
  | { readonly do: 'intrude' };

const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('answer' as const), delay: fc.nat(800) }) },
  fc.record({ kind: fc.constantFrom('fail' as const, 'lose' as const), delay: fc.nat(12_000) }),
  fc.record({
    kind: fc.constant('late' as const),
    delay: fc.integer({ min: 9_000, max: 30_000 }),
    writes: fc.constantFrom('first' as const, 'last' as const),
  }),
  fc.record({ kind: fc.constant('hang' as const), writes: fc.boolean() }),
);
// As what crosses the border is: with the prototype of every object.
const plain = <Value>(model: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> }): fc.Arbitrary<Value> =>
  fc.record(model, { noNullPrototype: true });

const thread: fc.Arbitrary<CommentThread> = plain({
  id: fc.constantFrom('thread-a', 'thread-b', 'thread-c'),
  quote: fc.string({ maxLength: 3 }),
  remarks: fc.array(
    plain({
      id: fc.constantFrom('one', 'two'),
      author: fc.constant('Ines'),
      at: fc.nat(9),
      text: fc.string({ maxLength: 4 }),
    }),
    { maxLength: 2 },
  ),
  resolved: fc.option(plain({ author: fc.constant('Dana'), at: fc.nat(9) })),
});
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    do: fc.constant('type' as const),
    at: fc.nat(200),
    text: fc.string({ minLength: 1, maxLength: 4 }),
  }),
  fc.record({ do: fc.constant('delete' as const), at: fc.nat(200), length: fc.nat(6) }),
  fc.record({ do: fc.constant('split' as const), at: fc.nat(200) }),
  fc.record({
    do: fc.constant('type line' as const),
    line: fc.constantFrom(...lineNames),
    at: fc.nat(50),
    text: fc.string({ minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    do: fc.constant('mark line' as const),
    line: fc.constantFrom(...lineNames),
    at: fc.nat(50),
    mark: fc.constantFrom('comment' as const, 'deletion' as const),
  }),
  fc.record({
    do: fc.constant('field' as const),
    field: fc.constantFrom('slug' as const, 'byline' as const, 'dateline' as const),
    value: fc.string({ maxLength: 5 }),
  }),
  fc.record({
    do: fc.constant('detail' as const),
    tags: fc.array(fc.string({ maxLength: 3 }), { maxLength: 2 }),
    note: fc.string({ maxLength: 3 }),
  }),
  fc.record({ do: fc.constant('thread' as const), thread }),
  fc.record({ do: fc.constant('wait' as const), milliseconds: fc.nat(3_000) }),
  fc.constant<Act>({ do: 'flush' }),
);

const summaryOf = (id: string, version: number): StorySummary => testSummary({ id, version });

/** Stories in journals, as the desk keeps them: a batch counts once, and only on the head it was made on. */
class Server {
  readonly heads = new Map<string, { live: LiveContent; version: number }>();
  readonly #written = new Map<string, number>();
  isHostile = true;

  constructor(
    private readonly timers: FakeTimers,
    private readonly fates: Fate[],
    private readonly creations: Fate[],
  ) {
    this.heads.set('story-0', { live: toLiveContent(emptyContent), version: 0 });
  }

  create({ story, slug }: { readonly story: string; readonly slug: string }): StorySummary {
    const known = this.heads.get(story);
    if (known && known.version > 1) throw new NewsroomError('conflict', 'Somebody wrote in it already.');
    const live = applyChanges(toLiveContent(emptyContent), [{ kind: 'field', field: 'slug', value: slug }]);
    if (!known) this.heads.set(story, { live, version: 1 });
    return summaryOf(story, 1);
  }

  write({ story, batch, base, changes }: Batch): number {
    const before = this.#written.get(batch);
    if (before !== undefined) return before;
    const head = this.heads.get(story);
    if (!head) throw new NewsroomError('not-found', 'There is no such story.');
    if (head.version !== base) throw new NewsroomError('conflict', 'Somebody else wrote in between.');
    const version = base + 1;
    this.heads.set(story, { live: applyChanges(head.live, changes), version });
    this.#written.set(batch, version);
    return version;
  }

  append(batch: Batch): Promise<{ version: number }> {
    const sent = structuredClone(batch);
    return this.meet(this.fates, () => ({ version: this.write(sent) }));
  }

  /** Does what it is asked, as the next fate has it. */
  private async meet<Answer>(fates: Fate[], work: () => Answer): Promise<Answer> {
    const next = this.isHostile ? fates.shift() : undefined;
    if (!next || next.kind === 'answer') {
      await this.wait(next?.delay ?? 0);
      return work();
    }
    if (next.kind === 'late') {
      if (next.writes === 'first') work();
      await this.wait(next.delay);
      return work();
    }
    if (next.kind === 'hang') {
      if (next.writes) work();
      return new Promise(() => undefined);
    }
    if (next.kind === 'lose') work();
    await this.wait(next.delay);
    throw new Error('The pipe broke.');
  }

  wait(milliseconds: number): Promise<void> {
    return milliseconds === 0
      ? Promise.resolve()
      : new Promise((resolve) => this.timers.after(milliseconds, resolve));
  }

  desk(): StoryDesk {
    const none = () => Promise.reject(new Error('None.'));
    return {
      open: none,
      create: (named) => this.meet(this.creations, () => this.create(named)),
      append: (batch) => this.append(batch),
      getPhoto: none,
      writeCredit: none,
    };
  }
}

/** The nearest place to a number where text can stand. */
function textPlace(body: Node, at: number): number {
  const places: number[] = [];
  body.descendants((node, pos) => {
    if (node.isTextblock)
      for (let offset = 0; offset <= node.content.size; offset += 1) places.push(pos + 1 + offset);
  });
  return places[at % places.length] ?? 1;
}

function change(body: Node, next: Act): Transform | null {
  const tr = new Transform(body);
  if (next.do === 'type') return tr.insert(textPlace(body, next.at), storySchema.text(next.text));
  if (next.do === 'split') return tr.split(textPlace(body, next.at));
  if (next.do !== 'delete') return null;
  const from = textPlace(body, next.at);
  return tr.delete(from, Math.min(from + next.length, body.resolve(from).end()));
}

const lineMarks = {
  comment: lineSchema.mark('comment', { id: 'thread-a' }),
  deletion: lineSchema.mark('deletion', { id: 'cut', author: 'Ines', at: 1 }),
} as const;

function changeLine(line: Node, next: Extract<Act, { readonly line: LineName }>): Transform {
  const tr = new Transform(line);
  const at = next.at % (line.content.size + 1);
  if (next.do === 'type line') return tr.insert(at, lineSchema.text(next.text));
  return tr.addMark(at, Math.min(at + 3, line.content.size), lineMarks[next.mark]);
}

const stepsOf = ({ steps }: Transform) => steps.map((step) => step.toJSON() as StepJson);

/** What the page holds: the texts, as their editors would. */
class Page {
  body: Node;
  readonly lines: Record<LineName, Node>;

  constructor(private readonly session: StorySession) {
    const { body, lines } = toLiveContent(emptyContent);
    this.body = body;
    this.lines = { ...lines };
    const commit = () => Promise.resolve();
    session.lendBody({ read: () => this.body, commit });
    for (const name of lineNames) session.lendLine(name, { read: () => this.lines[name], commit });
  }

  /** Answers whether the act was one of writing. */
  play(next: Act): void {
    const { session } = this;
    const changed = change(this.body, next);
    if (changed && changed.steps.length > 0) {
      this.body = changed.doc;
      session.recordSteps(stepsOf(changed));
    }
    if (next.do === 'type line' || next.do === 'mark line') {
      const written = changeLine(this.lines[next.line], next);
      this.lines[next.line] = written.doc;
      if (written.steps.length > 0) session.recordLine(next.line, stepsOf(written));
    }
    if (next.do === 'field') session.setField(next.field, next.value);
    if (next.do === 'detail') {
      session.setDetail('tags', next.tags);
      session.setDetail('noteToDesk', next.note);
    }
    if (next.do === 'thread') session.putThread(next.thread);
  }
}

async function play(acts: readonly Act[], fates: readonly Fate[], creations: readonly Fate[] = []) {
  const timers = fakeTimers();
  const server = new Server(timers, [...fates], [...creations]);
  const opened = { summary: summaryOf('story-0', 0), content: emptyContent, photos: [], mended: '' };
  const session = createSession(opened, server.desk(), timers);
  const page = new Page(session);
  const onDisk = () => {
    const live = server.heads.get(session.story())?.live;
    return live && toStoryContent(live);
  };
  let falseFlushes = 0;
  for (const next of acts) {
    page.play(next);
    if (next.do === 'wait') await timers.advance(next.milliseconds);
    if (next.do === 'flush') {
      void session.flush().then((saved) => {
        if (saved && !isDeepStrictEqual(onDisk(), session.content())) falseFlushes += 1;
      });
    }
    if (next.do === 'intrude') intrude(server, session.story(), timers.now());
    await settle();
  }
  server.isHostile = false;
  await timers.advance(120_000);
  return { server, session, onDisk: onDisk(), falseFlushes };
}

/** Another window writes into the same story. */
function intrude(server: Server, story: string, now: number): void {
  const base = server.heads.get(story)?.version ?? 0;
  server.write({
    story,
    batch: `intruder-${now}-${base}`,
    base,
    changes: [{ kind: 'field', field: 'deck', value: 'Not ours' }],
  });
}

describe('a story against a hostile server', () => {
  it('leaves on disk exactly what is in the window, whatever happens to answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 60 }),
        fc.array(fate, { maxLength: 25 }),
        async (acts, fates) => {
          const { server, session, onDisk, falseFlushes } = await play(acts, fates);
          expect(onDisk).toEqual(session.content());
          expect(session.saveState().kind).toBe('saved');
          expect(server.heads.size).toBe(1);
          expect(falseFlushes).toBe(0);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps all of it in a new story, and what others wrote in the old one, where somebody else writes', async () => {
    const withIntruder = fc.oneof({ weight: 9, arbitrary: act }, fc.constant<Act>({ do: 'intrude' }));
    const acts = fc.array(withIntruder, { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(
        acts,
        fc.array(fate, { maxLength: 15 }),
        fc.array(fate, { maxLength: 6 }),
        async (played, fates, creations) => {
          const end: Act[] = [{ do: 'intrude' }, { do: 'type', at: 0, text: 'x' }];
          const { server, session, onDisk } = await play([...played, ...end], fates, creations);
          expect(onDisk).toEqual(session.content());
          expect(session.moved()?.story).toBe(session.story());
          expect(server.heads.get('story-0')?.live.fields.deck).toBe('Not ours');
          expect(emptyStories(server)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** Stories that were made for a text that never came. */
const emptyStories = ({ heads }: Server) =>
  [...heads].filter(([id, { version }]) => id !== 'story-0' && version <= 1);
