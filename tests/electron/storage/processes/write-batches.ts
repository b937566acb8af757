import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import type { Change } from '../../../../core/story/change';
import { liveStories } from '../../../../electron/handlers/live-stories';
import { openDesk } from '../../../../electron/storage/open';

// Types a number and a space at the end of a story, batch after batch, and says each version once it is acknowledged.
// It goes on until it is killed, or until it has written as many as it was told to.
const [folder, story, count = Infinity] = process.argv.slice(2);
const clock = () => Date.now();
const desk = openDesk(String(folder), { clock });
const stories = liveStories({
  desk,
  clock,
  newId: randomUUID,
  emit: () => undefined,
  systemUser: 'Ada Fell',
});
const storyId = String(story);

function typed(text: string, end: number): Change {
  const slice = { content: [{ type: 'text', text }] };
  return { kind: 'steps', steps: [{ stepType: 'replace', from: end, to: end, slice }] };
}

for (let batches = 0; batches < Number(count); batches += 1) {
  const { version, content } = stories.open(storyId);
  const changes = [typed(`${String(version)} `, content.body.content.size - 1)];
  const written = stories.append({ storyId, batch: randomUUID(), base: version, changes });
  writeSync(1, `${String(written.version)}\n`); // a pipe keeps what was written before a kill
}
process.exit(); // no closing: only what was acknowledged may count
