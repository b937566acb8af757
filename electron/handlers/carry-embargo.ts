import { embargoStops, type Embargo } from '#core/story/embargo';
import type { StoryId } from '#core/story/story';
import { setEmbargo } from '../storage/desk-decisions';
import { currentAuthor } from './current-author';
import type { Ports } from './ports';

/**
 * Puts a story that was made of another's words under the embargo those are under: what was promised of words holds
 * wherever they stand. Nothing happens where none stops them any more.
 */
export function carryEmbargo(ports: Ports, story: StoryId, embargo: Embargo | null): void {
  if (embargo === null || !embargoStops(embargo, ports.clock())) return;
  setEmbargo(ports.desk.db, story, embargo, {
    kind: 'embargo',
    at: ports.clock(),
    author: currentAuthor(ports),
    note: 'It came with the words from another story.',
  });
}
