import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ShownPackage } from '#core/contract/package-calls';
import { withMember, withPlace, withRole, type PackageMember, type PackageRole } from '#core/story/package';
import type { StoryId, StorySummary } from '#core/story/story';
import { request } from '../../../app/api';
import { callQuery } from '../../../app/call-query';
import { useDeeds } from '../../../app/deeds';

type Member = ShownPackage['members'][number];

/** A package as it is being put together; nothing is written before `save`. */
export interface PackageDraft {
  readonly draft: ShownPackage;
  /** Whether the desk has it already. */
  readonly isKept: boolean;
  /** Why it was not written; '' otherwise. */
  readonly problem: string;
  readonly rename: (name: string) => void;
  readonly add: (story: StorySummary) => void;
  readonly take: (story: StoryId) => void;
  readonly give: (story: StoryId, role: PackageRole) => void;
  readonly move: (story: StoryId, by: number) => void;
  /** Goes on with another package, and takes the stories at hand along. */
  readonly join: (other: ShownPackage) => void;
  readonly save: () => Promise<void>;
  readonly breakUp: () => Promise<void>;
}

/** Begins with the package the first story belongs to, or a new one of the stories; null until that is known. */
export function usePackage(stories: readonly StorySummary[], onClose: () => void): PackageDraft | null {
  const [first] = stories;
  const { data } = useQuery({
    ...callQuery('package:of', { story: first?.id ?? '' }),
    enabled: Boolean(first),
  });
  const [changed, setChanged] = useState<ShownPackage | null>(null);
  const [newId] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState('');
  const [joined, setJoined] = useState(false);
  const { tell } = useDeeds();
  if (!data) return null;
  const home = data.packages.find(({ members }) =>
    members.some(({ story, role }) => story === first?.id && role !== 'related'),
  );
  const begun = withStories(home ?? { id: newId, name: first?.slug ?? '', members: [] }, stories);
  const draft = changed ?? begun;
  const change = (part: Partial<ShownPackage>) => {
    setProblem('');
    setChanged({ ...draft, ...part });
  };
  const arrange = (next: (members: readonly PackageMember[]) => readonly PackageMember[]) =>
    change({ members: inPlace(draft.members, next(draft.members)) });
  const attempt = async (work: () => Promise<string>) => {
    try {
      tell({ words: await work(), refused: [], undo: [] });
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return {
    draft,
    isKept: home !== undefined || joined,
    problem,
    rename: (name) => change({ name }),
    add: (story) => change(withStories(draft, [story])),
    take: (story) => change({ members: draft.members.filter((member) => member.story !== story) }),
    give: (story, role) => arrange((members) => withRole(members, story, role)),
    move: (story, by) => arrange((members) => withPlace(members, story, by)),
    join: (other) => {
      setJoined(true);
      change(withStories(other, stories));
    },
    save: () =>
      attempt(async () => {
        const { id, name, members } = draft;
        const plain = members.map(({ story, role }) => ({ story, role }));
        const saved = await request('package:save', { id, name, members: plain });
        return `${saved.name} is a package of ${count(saved.members.length)}.`;
      }),
    breakUp: () =>
      attempt(async () => {
        await request('package:remove', { id: draft.id });
        return `${draft.name} is broken up. Its stories stay.`;
      }),
  };
}

const count = (stories: number): string => (stories === 1 ? '1 story' : `${stories} stories`);

function withStories(begun: ShownPackage, stories: readonly StorySummary[]): ShownPackage {
  return stories.reduce<ShownPackage>((before, { id, slug, headline, state }) => {
    const placed = withMember(before.members, id).find(({ story }) => story === id);
    if (!placed || before.members.some(({ story }) => story === id)) return before;
    return { ...before, members: [...before.members, { ...placed, slug, headline, state }] };
  }, begun);
}

/** What is shown of members, in the order and with the roles they have now. */
function inPlace(shown: readonly Member[], now: readonly PackageMember[]): Member[] {
  return now.flatMap(({ story, role }) => {
    const found = shown.find((member) => member.story === story);
    return found ? [{ ...found, role }] : [];
  });
}
