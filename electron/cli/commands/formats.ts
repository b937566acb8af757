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
  withoutDesk: () =>
    done(known.map(({ id, name, description, extension }) => ({ id, name, description, extension }))),
};
