import { screen, within } from '@testing-library/react';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DestinationId } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import { addFolderDestination } from '../../../../electron/handlers/destinations';
import { newStory } from '../../../helpers/publishing-desk';
import { temporaryFolder } from '../../../helpers/temporary-desk';
import { newsroom, openWindow, type Newsroom } from '../../open-window';

export type Person = Awaited<ReturnType<typeof openWindow>>;

/** A desk with a story that stands at two places, Website and Wire. */
export interface PutRightDesk extends Newsroom {
  readonly story: StoryId;
  readonly website: DestinationId;
  readonly wire: DestinationId;
  readonly wireFolder: string;
  /** The page of the story at a place as it stands there; '' where none does. */
  readonly page: (place: 'website' | 'wire') => string;
}

/** The lead of the story that stands out there. */
export const lead = 'The fare is $2.75.';

export async function putRightDesk(): Promise<PutRightDesk> {
  const room = newsroom();
  const story = newStory(room.ports, {}, lead);
  const { id: website } = await room.ask('destination:add-folder', { name: 'Website' });
  const wireFolder = temporaryFolder();
  const { id: wire } = addFolderDestination(room.ports, 'Wire', wireFolder);
  for (const destination of [website, wire])
    await room.ask('schedule:set', { story, destination, at: 'now' });
  const page: PutRightDesk['page'] = (place) => {
    const file = join(place === 'website' ? room.folder : wireFolder, 'ferry-fares.html');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  return { ...room, story, website, wire, wireFolder, page };
}

/** Presses the keys of a dialog on the desk, where the story is selected. */
export async function openFromDesk(
  person: Person,
  letter: 'r' | 't' | 'd',
  name: string,
): Promise<HTMLElement> {
  await screen.findByRole('listitem');
  await person.keyboard(`{Control>}{Shift>}${letter}{/Shift}{/Control}`);
  return screen.findByRole('dialog', { name });
}

export const footerButton = async (name: string | RegExp): Promise<HTMLButtonElement> =>
  within(await screen.findByRole('dialog')).findByRole<HTMLButtonElement>('button', { name });
