import { useCallback, useEffect, useState } from 'react';
import { saveCopy } from '../../../app/copies';
import type { Keys } from '../../../app/keys';
import type { StorySession } from '../session/story-session';

/** What saves a copy of the story elsewhere, whatever the desk's disk does. */
export const copyKeys: Keys = 'Mod+Shift+O';

export interface SavingCopy {
  readonly save: () => void;
  readonly isSaving: boolean;
  /** Where the copy is, or why there is none; '' before that, and some time after. */
  readonly said: string;
}

const shownFor = 30_000; // milliseconds

export function useSaveCopy(session: StorySession): SavingCopy {
  const [isSaving, setSaving] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setSaid(''), shownFor);
    return () => window.clearTimeout(timer);
  }, [said]);
  const save = useCallback(() => {
    if (isSaving) return;
    setSaving(true);
    void copyInWords(session)
      .then(setSaid)
      .finally(() => setSaving(false));
  }, [session, isSaving]);
  return { save, isSaving, said };
}

async function copyInWords(session: StorySession): Promise<string> {
  try {
    const { folder, files } = await saveCopy(session);
    const name = files[0]?.slice(folder.length).replace(/^[\\/]/, '') ?? '';
    return folder === '' ? '' : `Copy saved: ${name} in ${folder}`;
  } catch (error) {
    return `No copy was saved: ${error instanceof Error ? error.message : String(error)}`;
  }
}
