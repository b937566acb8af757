import type { Standing } from '../story/workflow';
import type { Edition } from './edition';
import { editionStamp } from './edition-embargo';

const standings: Readonly<Record<Standing, string>> = {
  usable: '',
  withheld: 'WITHHELD: DO NOT USE THIS STORY UNTIL IT IS RELEASED.',
  canceled: 'KILLED: DO NOT USE THIS STORY. TAKE IT DOWN WHERE IT WAS USED.',
};

/** What must be read before anything else of an edition: that it may not be used, and until when it is under embargo. */
export function editionNotices(edition: Edition): string[] {
  return [standings[edition.standing], editionStamp(edition)].filter((notice) => notice !== '');
}
