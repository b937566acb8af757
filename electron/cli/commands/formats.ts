import { formatSummary } from '#core/formats/format';
import { formats as known } from '#core/formats/registry';
import { done, type Command } from '../command';

/** Lists the formats; the one command that needs no desk. */
export const formats: Command = {
  name: 'formats',
  takes: '',
  does: 'Lists the formats stories can be exported in.',
  words: [0, 0],
  options: [],
  required: [],
  withoutDesk: () => done(known.map(formatSummary)),
};
