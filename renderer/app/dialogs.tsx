import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { StoryId, StorySummary } from '#core/story/story';
import type { DeskState } from '#core/story/workflow';
import type { PhotoUse } from '../features/photo/photo-use';
import { flushAll } from './flush';
import type { PutRight } from './put-right';

/** A dialog that decides something about stories as a whole. */
export type DecisionDialog =
  | { readonly kind: 'note'; readonly stories: readonly StorySummary[]; readonly to: DeskState }
  | { readonly kind: 'plan'; readonly stories: readonly StorySummary[] }
  | { readonly kind: 'keep-template'; readonly story: StorySummary }
  | { readonly kind: 'package'; readonly stories: readonly StorySummary[] }
  | { readonly kind: 'section'; readonly stories: readonly StorySummary[] }
  | { readonly kind: 'embargo'; readonly story: StorySummary }
  | { readonly kind: 'story-log'; readonly story: StorySummary };

/** A dialog that any feature may ask for. `saved`: whether all that was typed is on disk. */
export type OpenDialog =
  | { readonly kind: 'schedule'; readonly story: StoryId; readonly saved: boolean }
  | { readonly kind: 'export'; readonly stories: readonly StoryId[]; readonly saved: boolean }
  | { readonly kind: 'copy'; readonly story: StoryId; readonly saved: boolean }
  | { readonly kind: 'photo'; readonly use: PhotoUse }
  | { readonly kind: PutRight; readonly story: StoryId; readonly saved: boolean }
  | DecisionDialog
  | { readonly kind: 'bundle-reason'; readonly story: StoryId; readonly why: string }
  | { readonly kind: 'template' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'palette' };

export interface Dialogs {
  readonly dialog: OpenDialog | null;
  /** Writes what is unsaved, then opens the dialog that schedules or publishes the story. */
  readonly openSchedule: (story: StoryId) => Promise<void>;
  /** Writes what is unsaved, then opens what corrects, takes away or kills a story. */
  readonly openPutRight: (kind: PutRight, story: StoryId) => Promise<void>;
  /** Writes what is unsaved, then opens the dialog that exports stories. */
  readonly openExport: (stories: readonly StoryId[]) => Promise<void>;
  /** Writes what is unsaved, then opens the dialog that puts a story into the clipboard. */
  readonly openCopy: (story: StoryId) => Promise<void>;
  /** Opens what asks why a story leaves as a bundle all the same. `why`: what is in its way. */
  readonly openBundleReason: (story: StoryId, why: string) => void;
  /** Opens a photo where it stands in a story. */
  readonly openPhoto: (use: PhotoUse) => void;
  /** Opens what starts a story from a template. */
  readonly openTemplates: () => void;
  readonly openShortcuts: () => void;
  /** Opens what finds or does anything. */
  readonly openPalette: () => void;
  /** Writes what is unsaved, then opens a dialog that decides about stories. */
  readonly openDecision: (dialog: DecisionDialog) => Promise<void>;
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
      openPutRight: async (kind, story) => setDialog({ kind, story, saved: await flushAll() }),
      openExport: async (stories) => setDialog({ kind: 'export', stories, saved: await flushAll() }),
      openCopy: async (story) => setDialog({ kind: 'copy', story, saved: await flushAll() }),
      openBundleReason: (story, why) => setDialog({ kind: 'bundle-reason', story, why }),
      openPhoto: (use) => setDialog({ kind: 'photo', use }),
      openTemplates: () => setDialog({ kind: 'template' }),
      openShortcuts: () => setDialog({ kind: 'shortcuts' }),
      openPalette: () => setDialog({ kind: 'palette' }),
      openDecision: async (decision) => {
        await flushAll();
        setDialog(decision);
      },
      close: () => setDialog(null),
    }),
    [dialog],
  );
  return <DialogsContext value={dialogs}>{children}</DialogsContext>;
}
