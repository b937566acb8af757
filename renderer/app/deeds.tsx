import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { CallInput, CallOutput } from '#core/contract/calls';
import type { StoryId, StorySummary } from '#core/story/story';
import type { DeskState } from '#core/story/workflow';
import { useAnnounce } from './announcer';
import { request } from './api';
import { nothingDone, sayDone, sayRefused } from './say-deed';

/** Something that was done with stories of the desk, and can be taken back. */
export interface Deed {
  /** What was done: "3 stories are ready." */
  readonly words: string;
  /** What was refused, each with its reason. */
  readonly refused: readonly string[];
  /** What takes it back; empty where nothing can be. */
  readonly undo: readonly number[];
  /** The sections stories had before, to be written again; none where no section was written. */
  readonly sections?: readonly SectionBefore[];
  /** The template that was deleted, to be put back; left out where none was. */
  readonly template?: string;
}

interface SectionBefore {
  readonly section: string;
  readonly stories: readonly StoryId[];
}

/** Whether something takes a deed back. */
export const canUndo = ({ undo, sections = [], template }: Deed): boolean =>
  undo.length > 0 || sections.length > 0 || template !== undefined;

export type Stories = readonly StorySummary[];
type Plan = CallInput<'desk:plan'>['plan'];

export interface Deeds {
  /** What was done last; null where it was taken note of. */
  readonly deed: Deed | null;
  /** Takes stories to a state. What is refused is told; answers whether anything was done. */
  readonly move: (stories: Stories, to: DeskState, note: string) => Promise<boolean>;
  readonly plan: (stories: Stories, plan: Plan) => Promise<boolean>;
  readonly setSection: (stories: Stories, section: string) => Promise<boolean>;
  /** Tells of something that was done by other means. */
  readonly tell: (deed: Deed) => void;
  readonly undo: () => Promise<void>;
  readonly dismiss: () => void;
}

const DeedsContext = createContext<Deeds | null>(null);

/** What can be done with stories as a whole, one or several, and what was done last. */
export function useDeeds(): Deeds {
  const deeds = use(DeedsContext);
  if (!deeds) throw new Error('useDeeds needs DeedsProvider above it');
  return deeds;
}

export function DeedsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const announce = useAnnounce();
  const [deed, setDeed] = useState<Deed | null>(null);
  const deeds = useMemo<Deeds>(() => {
    const tell = (done: Deed) => {
      setDeed(done);
      announce([done.words, ...done.refused].join(' '));
    };
    const attempt = async (work: () => Promise<Deed>): Promise<boolean> => {
      try {
        const done = await work();
        tell(done);
        return done.words !== nothingDone;
      } catch (error) {
        tell({ words: nothingDone, refused: [sayError(error)], undo: [] });
        return false;
      }
    };
    return {
      deed,
      tell,
      move: (stories, to, note) =>
        attempt(async () => {
          const answer = await request('desk:move', { stories: idsOf(stories), to, note });
          return deedOf(
            stories,
            answer,
            `${verb(answer.done)} ${becomes[to]}`,
            sayCalledOff(answer.calledOff),
          );
        }),
      plan: (stories, plan) =>
        attempt(async () => {
          const answer = await request('desk:plan', { stories: idsOf(stories), plan });
          return deedOf(stories, answer, `${verb(answer.done)} planned anew`);
        }),
      setSection: (stories, section) =>
        attempt(async () => {
          const answer = await request('desk:section', { stories: idsOf(stories), section });
          const { done } = answer;
          const what = section === '' ? `${have(done)} no section` : `${verb(done)} in ${section}`;
          return { ...deedOf(stories, answer, what), sections: sectionsBefore(stories, done) };
        }),
      undo: async () => {
        if (!deed || !canUndo(deed)) return;
        tell(await undone(deed));
      },
      dismiss: () => setDeed(null),
    };
  }, [deed, announce]);
  return <DeedsContext value={deeds}>{children}</DeedsContext>;
}

const becomes: Readonly<Record<DeskState, string>> = {
  draft: 'a draft again',
  'in-edit': 'in edit',
  ready: 'ready',
  held: 'held',
  killed: 'killed',
  spiked: 'spiked',
};

function deedOf(stories: Stories, answer: CallOutput<'desk:plan'>, what: string, rest = ''): Deed {
  return {
    words: [sayDone(answer.done, stories.length, what), rest].filter(Boolean).join(' '),
    refused: sayRefused(answer.refused, stories),
    undo: answer.undo,
  };
}

const sayError = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const idsOf = (stories: Stories): string[] => stories.map(({ id }) => id);
const verb = (done: Stories): string => (done.length === 1 ? 'is' : 'are');
const have = (done: Stories): string => (done.length === 1 ? 'has' : 'have');

function sayCalledOff(plans: number): string {
  if (plans === 0) return '';
  return plans === 1
    ? 'The plan to publish it was called off.'
    : `${plans} plans to publish were called off.`;
}

function sectionsBefore(before: Stories, done: Stories): readonly SectionBefore[] {
  const written = new Set(idsOf(done));
  const sections = new Map<string, StoryId[]>();
  for (const { id, section } of before)
    if (written.has(id)) sections.set(section, [...(sections.get(section) ?? []), id]);
  return [...sections].map(([section, stories]) => ({ section, stories }));
}

async function undone(deed: Deed): Promise<Deed> {
  try {
    if (deed.template !== undefined) {
      await request('template:put-back', { id: deed.template });
      return { words: 'Taken back: the template is as before.', refused: [], undo: [] };
    }
    const { undone: stories, refused } = await takeBack(deed);
    const count = stories.length === 1 ? '1 story' : `${stories.length} stories`;
    return {
      words: stories.length === 0 ? 'Nothing was taken back.' : `Taken back: ${count} as before.`,
      refused: [...new Set(refused.map(({ reason }) => reason))],
      undo: [],
    };
  } catch (error) {
    return { ...deed, refused: [sayError(error)] };
  }
}

async function takeBack({ undo, sections = [] }: Deed): Promise<CallOutput<'desk:undo'>> {
  if (sections.length === 0) return request('desk:undo', { undo: [...undo] });
  const answers = [];
  for (const { section, stories } of sections)
    answers.push(await request('desk:section', { section, stories: [...stories] }));
  return {
    undone: answers.flatMap(({ done }) => idsOf(done)),
    refused: answers.flatMap(({ refused }) => refused),
  };
}
