import type { StoryId } from '#core/story/story';
import type { Dialogs } from './dialogs';
import type { Keys } from './keys';
import type { KeyMap } from './use-keys';

/** What is done about a story that readers have. */
export const putRightKinds = ['correct', 'unpublish', 'kill'] as const;
export type PutRight = (typeof putRightKinds)[number];

/** Each as menus and the palette name it, and its keys. */
export const putRight: Readonly<Record<PutRight, { readonly name: string; readonly keys: Keys }>> = {
  correct: { name: 'Correct', keys: 'Mod+Shift+R' },
  unpublish: { name: 'Unpublish', keys: 'Mod+Shift+T' },
  kill: { name: 'Kill story', keys: 'Mod+Shift+D' },
};

/** Their keys, for the story one is at; without one, they do nothing. */
export function putRightKeyMap(open: Dialogs['openPutRight'], story: StoryId | null): KeyMap {
  if (story === null) return {};
  return Object.fromEntries(
    putRightKinds.map((kind) => [putRight[kind].keys, () => void open(kind, story)] as const),
  );
}
