import type { ExportFile, WriterTools } from '../format';
import { jsonFaults } from '../json-faults';
import { ninjsSchema } from './ninjs-schema';

const schema = ninjsSchema('3.1');

/** What ninjs 3.1 asks for that is not so in a story. */
export function ninjs31Faults([story]: readonly ExportFile[], tools: WriterTools): readonly string[] {
  return jsonFaults(story, tools, schema);
}
