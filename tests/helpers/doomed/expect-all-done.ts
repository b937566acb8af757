import { expect } from 'vitest';
import { verifyDesk } from '../../../electron/handlers/verify-desk';
import type { Publication } from '../../../electron/storage/publications';
import { listOutbox } from '../../../electron/storage/publications-waking';
import { publicationOf } from '../publishing-desk';
import { withDesk, type DoomedRoom, type DoomedStory } from './doomed-room';

/** A story with the row that was done with it. */
export interface Done extends DoomedStory {
  readonly publication: Publication;
}

/**
 * What has to hold of a desk whatever killed the sender: nothing on it is damaged, every row was done, each story has no
 * other rows than were meant, and the kill list of a killed one shows its place with the answer.
 */
export async function expectAllDone({
  desk,
  deed,
  destination,
  stories,
}: DoomedRoom): Promise<readonly Done[]> {
  return withDesk(desk, (ports) => {
    expect(verifyDesk(ports)).toMatchObject({ ok: true, problems: [] });
    return stories.map((story) => {
      const rows = listOutbox(ports.desk.db, { story: story.id, finished: 9 });
      expect(rows.map(({ state }) => state)).toEqual(deed === 'publish' ? ['sent'] : ['sent', 'sent']);
      const publication = publicationOf(ports, story.row);
      expect(publication.receipt).not.toBeNull();
      if (deed === 'kill')
        expect(rows.filter(({ action }) => action === 'kill')).toMatchObject([
          { id: story.row, destination: { id: destination.id }, receipt: publication.receipt },
        ]);
      return { ...story, publication };
    });
  });
}
