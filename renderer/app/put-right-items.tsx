import type { ReactNode } from 'react';
import type { StorySummary } from '#core/story/story';
import { MenuItem, MenuPart } from '../ui/menu';
import { useDialogs } from './dialogs';
import { sayKeys } from './keys';
import { putRight, putRightKinds } from './put-right';

/** What may be done about a story that readers have, as items of a menu; of one that never went anywhere, nothing. */
export function PutRightItems({ story }: { readonly story: StorySummary }): ReactNode {
  const { openPutRight } = useDialogs();
  if (story.publication === null) return null;
  return (
    <>
      <MenuPart />
      {putRightKinds.map((kind) => (
        <MenuItem
          key={kind}
          name={kind === 'kill' && story.deskState === 'killed' ? 'Kill list…' : `${putRight[kind].name}…`}
          keys={sayKeys(putRight[kind].keys)}
          onChoose={() => void openPutRight(kind, story.id)}
        />
      ))}
    </>
  );
}
