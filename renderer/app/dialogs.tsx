import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { StoryId } from '#core/story/story';
import { flushAll } from './flush';

/** A dialog that any feature may ask for. `saved`: whether all that was typed is on disk. */
export type OpenDialog =
  | { readonly kind: 'schedule'; readonly story: StoryId; readonly saved: boolean }
  | { readonly kind: 'export'; readonly story: StoryId; readonly saved: boolean }
  | { readonly kind: 'shortcuts' };

export interface Dialogs {
  readonly dialog: OpenDialog | null;
  /** Writes what is unsaved, then opens the dialog that schedules or publishes the story. */
  readonly openSchedule: (story: StoryId) => Promise<void>;
  /** Writes what is unsaved, then opens the dialog that exports the story. */
  readonly openExport: (story: StoryId) => Promise<void>;
  readonly openShortcuts: () => void;
  readonly close: () => void;
}

const DialogsContext = createContext<Dialogs | null>(null);

/** The dialogs that belong to the whole window. Only one is open at a time. */
export function useDialogs(): Dialogs {
  const dialogs = use(DialogsContext);
  if (!dialogs) throw new Error('useDialogs needs DialogsProvider above it');
  return dialogs;
}

export function DialogsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const dialogs = useMemo<Dialogs>(
    () => ({
      dialog,
      openSchedule: async (story) => setDialog({ kind: 'schedule', story, saved: await flushAll() }),
      openExport: async (story) => setDialog({ kind: 'export', story, saved: await flushAll() }),
      openShortcuts: () => setDialog({ kind: 'shortcuts' }),
      close: () => setDialog(null),
    }),
    [dialog],
  );
  return <DialogsContext value={dialogs}>{children}</DialogsContext>;
}
