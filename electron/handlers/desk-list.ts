import type { Handlers } from '#core/contract/handlers';
import { groupDesk, placeOnDesk } from '../storage/desk-groups';
import { deskValues, listDesk } from '../storage/desk-list';
import { currentAuthor } from './current-author';
import { liveStories } from './live-stories';
import type { Ports } from './ports';

type ListCalls = 'desk:list' | 'desk:groups' | 'desk:place' | 'desk:values';

/** What the desk shows: its stories a stretch at a time, and what they can be narrowed down by. */
export function deskListHandlers(ports: Ports): Pick<Handlers, ListCalls> {
  const { db } = ports.desk;
  return {
    'desk:list': ({ search, from, most }) => {
      liveStories(ports).settle();
      const who = { search, author: currentAuthor(ports), now: ports.clock() };
      const { stories, total, counts } = listDesk(db, { ...who, from, most });
      return { stories: [...stories], total, counts: { ...counts } };
    },
    'desk:groups': ({ search, day }) =>
      groupDesk(db, { search, day, author: currentAuthor(ports), now: ports.clock() }),
    'desk:place': ({ search, story }) => ({
      place: placeOnDesk(db, { search, author: currentAuthor(ports), now: ports.clock() }, story),
    }),
    'desk:values': () => deskValues(db),
  };
}
