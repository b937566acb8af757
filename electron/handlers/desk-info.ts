import type { Handlers } from '#core/contract/handlers';
import { requireZone } from '#core/time/wall-time';
import { readNewsroom, writeNewsroom } from '../storage/newsroom';
import { listAuthors, writeSetting } from '../storage/settings';
import { currentAuthor } from './current-author';
import type { Ports } from './ports';

/** Where the desk is, who writes, and what the window needs to know of its surroundings. */
export function deskHandlers(
  ports: Ports,
): Pick<Handlers, 'desk:info' | 'desk:set-author' | 'desk:set-newsroom' | 'desk:set-zone'> {
  const { desk, computerZone, appVersion, emit } = ports;
  return {
    'desk:info': () => ({
      folder: desk.folder,
      zone: ports.zone,
      computerZone,
      version: appVersion,
      author: currentAuthor(ports),
      authors: [...listAuthors(desk.db)],
      notice: desk.notice,
      newsroom: readNewsroom(desk.db),
    }),
    'desk:set-author': ({ author }) => {
      writeSetting(desk.db, 'author', author);
      emit('desk:changed', {});
      return {};
    },
    'desk:set-newsroom': (newsroom) => {
      writeNewsroom(desk.db, newsroom);
      emit('desk:changed', {});
      return {};
    },
    'desk:set-zone': ({ zone }) => {
      if (zone !== '') requireZone(zone);
      writeSetting(desk.db, 'zone', zone);
      emit('desk:changed', {});
      return {};
    },
  };
}
