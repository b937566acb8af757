import { runChecks } from '#core/checks/registry';
import type { Handlers } from '#core/contract/handlers';
import { checkContext } from '../storage/photo-facts';
import { gatherEdition } from './edition';
import type { Ports } from './ports';

/** What stands between a story and publication, and what is worth a look. */
export function checkHandlers(ports: Ports): Pick<Handlers, 'story:check'> {
  return {
    'story:check': ({ story }) => {
      const edition = gatherEdition(ports, story, null);
      return { problems: runChecks(edition, checkContext(ports.desk.db, edition, ports.clock())) };
    },
  };
}
