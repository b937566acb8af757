import { useSyncExternalStore, type ReactNode } from 'react';
import { useKeys } from '../../../app/use-keys';
import type { StorySession } from '../session/story-session';
import { builderOf } from './builder-of';
import { BylineDialog } from './byline-dialog';
import { DatelineDialog } from './dateline-dialog';

/** The builder of byline or dateline, where one was asked for, and the keys that ask. */
export function BuilderDialog({ session }: { readonly session: StorySession }): ReactNode {
  const builder = builderOf(session);
  const open = useSyncExternalStore(builder.subscribe, builder.read);
  useKeys({
    'Alt+B': () => builder.open('byline'),
    'Alt+D': () => builder.open('dateline'),
  });
  if (open === 'byline') return <BylineDialog session={session} onClose={builder.close} />;
  return open === 'dateline' ? <DatelineDialog session={session} onClose={builder.close} /> : null;
}
