import type { Edition } from '../edition';
import type { Export, ExportFile, StoryFormat, WriterTools } from '../format';
import { jsonFaults } from '../json-faults';
import { ninjsSchema } from '../ninjs-3.1/ninjs-schema';
import { ninjsExport } from '../ninjs-3.1/write';
import { olderShape } from './older-shape';

const schema = ninjsSchema('2.2');

/** The story as IPTC ninjs 2.2, for those who do not take version 3 yet. */
export const ninjs22 = {
  id: 'ninjs-2.2',
  name: 'ninjs 2.2',
  description: 'The older version of news in JSON, with photos and their crops in a folder beside it',
  extension: 'json',
  group: 'Agencies',
  takes: 'one',
  showsSuggestions: false,
  needsRenditions: 'all',
  write: writeNinjs,
  validate: faults,
} satisfies StoryFormat;

function writeNinjs(edition: Edition, tools: WriterTools): Export {
  return ninjsExport(edition, tools, olderShape);
}

function faults([story]: readonly ExportFile[], tools: WriterTools): readonly string[] {
  return jsonFaults(story, tools, schema);
}
