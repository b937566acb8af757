import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#core/document/document';
import { storySchema } from '#core/document/schema';
import { NewsroomError } from '#core/newsroom-error';
import { applyChanges, toLiveContent, type LiveContent, type StepJson } from '#core/story/change';
import { emptyFields, storyFieldNames, type StoryFieldName } from '#core/story/story';
import { createJournal, type Batch } from '../../../../renderer/features/story/saving/journal';
import { wholeStory } from '../../../../renderer/features/story/saving/whole-story';
import { fakeTimers, settle, type FakeTimers } from './fake-timers';

/** What the server does with a batch: when it writes it down, and when, if ever, it says so. */
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
  | { readonly do: 'field'; readonly field: StoryFieldName; readonly value: string }
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
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    do: fc.constant('type' as const),
    at: fc.nat(200),
    text: fc.string({ minLength: 1, maxLength: 4 }),
  }),
  fc.record({ do: fc.constant('delete' as const), at: fc.nat(200), length: fc.nat(6) }),
  fc.record({ do: fc.constant('split' as const), at: fc.nat(200) }),
  fc.record({
    do: fc.constant('field' as const),
    field: fc.constantFrom(...storyFieldNames),
    value: fc.string({ maxLength: 5 }),
  }),
  fc.record({ do: fc.constant('wait' as const), milliseconds: fc.nat(3_000) }),
  fc.constant<Act>({ do: 'flush' }),
);

/** Stories in journals, as the desk keeps them: a batch counts once, and only on the head it was made on. */
class Server {
  readonly heads = new Map<string, { live: LiveContent; version: number }>();
  readonly #written = new Map<string, number>();
  isHostile = true;

  constructor(
    private readonly timers: FakeTimers,
    private readonly fates: Fate[],
  ) {}

  create(story: string): void {
    this.heads.set(story, {
      live: toLiveContent({ fields: emptyFields, document: emptyDocument }),
      version: 0,
    });
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

  async append(batch: Batch): Promise<{ version: number }> {
    const sent = structuredClone(batch);
    const next = this.isHostile ? this.fates.shift() : undefined;
    if (!next || next.kind === 'answer') {
      await this.wait(next?.delay ?? 0);
      return { version: this.write(sent) };
    }
    if (next.kind === 'late') {
      if (next.writes === 'first') this.write(sent);
      await this.wait(next.delay);
      return { version: this.write(sent) };
    }
    if (next.kind === 'hang') {
      if (next.writes) this.write(sent);
      return new Promise(() => undefined);
    }
    if (next.kind === 'lose') this.write(sent);
    await this.wait(next.delay);
    throw new Error('The pipe broke.');
  }

  wait(milliseconds: number): Promise<void> {
    return milliseconds === 0
      ? Promise.resolve()
      : new Promise((resolve) => this.timers.after(milliseconds, resolve));
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

async function play(acts: readonly Act[], fates: readonly Fate[], delays: readonly number[] = []) {
  const refugeDelays = [...delays];
  const timers = fakeTimers();
  const server = new Server(timers, [...fates]);
  server.create('story-0');
  let fields = emptyFields;
  let { body } = toLiveContent({ fields, document: emptyDocument });
  let stories = 1;
  let ids = 0;
  let falseFlushes = 0;
  const journal = createJournal(
    { story: 'story-0', version: 0, savedAt: 0 },
    {
      timers,
      newId: () => `batch-${(ids += 1)}`,
      append: (batch) => server.append(batch),
      seekRefuge: async () => {
        const story = `story-${stories}`;
        stories += 1;
        server.create(story);
        await server.wait(refugeDelays.shift() ?? 0);
        return { story, version: 0, changes: () => wholeStory({ fields, body }) };
      },
      onState: () => undefined,
    },
  );
  for (const next of acts) {
    const changed = change(body, next);
    if (changed && changed.steps.length > 0) {
      body = changed.doc;
      journal.record({ kind: 'steps', steps: changed.steps.map((step) => step.toJSON() as StepJson) });
    }
    if (next.do === 'field') {
      fields = { ...fields, [next.field]: next.value };
      journal.record({ kind: 'field', field: next.field, value: next.value });
    }
    if (next.do === 'wait') await timers.advance(next.milliseconds);
    if (next.do === 'flush') {
      void journal.flush().then((saved) => {
        const onDisk = server.heads.get(journal.story())?.live;
        if (saved && !(isDeepStrictEqual(onDisk?.fields, fields) && onDisk?.body.eq(body))) falseFlushes += 1;
      });
    }
    if (next.do === 'intrude') intrude(server, journal.story(), timers.now());
    await settle();
  }
  server.isHostile = false;
  await timers.advance(120_000);
  return {
    server,
    journal,
    written: server.heads.get(journal.story())?.live,
    editor: { fields, body },
    stories,
    falseFlushes,
  };
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

describe('the journal against a hostile server', () => {
  it('leaves on disk exactly what is in the window, whatever happens to answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 60 }),
        fc.array(fate, { maxLength: 25 }),
        async (acts, fates) => {
          const { journal, written, editor, stories, falseFlushes } = await play(acts, fates);
          expect(written).toEqual(editor);
          expect(journal.state().kind).toBe('saved');
          expect(stories).toBe(1);
          expect(falseFlushes).toBe(0);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps all of the text in a new story, and what others wrote in the old one, where somebody else writes', async () => {
    const withIntruder = fc.oneof({ weight: 9, arbitrary: act }, fc.constant<Act>({ do: 'intrude' }));
    const acts = fc.array(withIntruder, { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(
        acts,
        fc.array(fate, { maxLength: 15 }),
        fc.array(fc.nat(25_000)),
        async (played, fates, delays) => {
          const end: Act[] = [{ do: 'intrude' }, { do: 'type', at: 0, text: 'x' }];
          const { server, written, editor, stories } = await play([...played, ...end], fates, delays);
          expect(written).toEqual(editor);
          expect(stories).toBeGreaterThan(1);
          expect(server.heads.get('story-0')?.live.fields.deck).toBe('Not ours');
        },
      ),
      { numRuns: 200 },
    );
  });
});
