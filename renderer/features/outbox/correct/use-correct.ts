import { useMutation } from '@tanstack/react-query';
import type { CallInput, CallOutput } from '#core/contract/calls';
import { NewsroomError } from '#core/newsroom-error';
import { wallDateAt } from '#core/time/wall-date';
import { request } from '../../../app/api';
import { flushAll } from '../../../app/flush';
import { forgetDraft } from '../../../app/kept-drafts';
import { openTextOf } from '../../../app/open-texts';

export type Wanted = CallInput<'story:correct'>;
export type Corrected = CallOutput<'story:correct'>;

export interface Correct {
  readonly send: (wanted: Wanted) => void;
  readonly corrected: Corrected | null;
  readonly isBusy: boolean;
  /** Why nothing was sent; '' otherwise. */
  readonly problem: string;
}

/** What was typed for a story and not sent yet is kept under this name. */
export const draftOf = (story: string): string => `correct ${story}`;

/** Sends a note to every place its story stands at. */
export function useCorrect(zone: string): Correct {
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: (wanted: Wanted) => correct(wanted, zone),
    onSuccess: ({ correction }) => forgetDraft(draftOf(correction.storyId)),
  });
  return { send: mutate, corrected: data ?? null, isBusy: isPending, problem: error?.message ?? '' };
}

/**
 * A text that is open takes the note through its editor, and is on disk before the desk is asked: then the desk finds the
 * note there and writes nothing behind the editor. Where the desk refuses, the text is as it was.
 */
async function correct(wanted: Wanted, zone: string): Promise<Corrected> {
  const began = Date.now();
  const { story, kind, text, position } = wanted;
  await requireSaved();
  const note = { kind, text: text.trim(), date: wallDateAt(began, zone) };
  const takeOut = openTextOf(story)?.putNote(note, position) ?? null;
  try {
    await requireSaved();
    return await request('story:correct', wanted);
  } catch (error) {
    if (takeOut && !(await isLogged(wanted, began))) takeOut();
    await flushAll();
    throw error;
  }
}

async function requireSaved(): Promise<void> {
  if (await flushAll()) return;
  throw new NewsroomError(
    'disk',
    'The last changes are not on this computer’s disk yet. They are safe in the story as long as it stays open.',
  );
}

/** Whether the desk noted it all the same: then readers may have it, and the note stays. */
async function isLogged({ story, kind, text }: Wanted, since: number): Promise<boolean> {
  try {
    const { corrections } = await request('corrections:list', { story });
    return corrections.some(
      (each) => each.madeAt >= since && each.kind === kind && each.text === text.trim(),
    );
  } catch {
    return true; // nobody knows; a note too many in the text is seen, one that is missing is not
  }
}
