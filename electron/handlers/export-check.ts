import { setImmediate as nextTurn } from 'node:timers/promises';
import { runChecks } from '#core/checks/registry';
import { leaving, wayOutOf } from '#core/checks/ways-out';
import type { CallInput, CallOutput } from '#core/contract/calls';
import type { Format } from '#core/formats/format';
import { editionName } from '#core/publication/edition-name';
import type { StoryId } from '#core/story/story';
import { isUndecided } from '#core/suggestions/undecided';
import { checkContext } from '../storage/photo-facts';
import { exportedEdition } from './export-report';
import type { Ports } from './ports';
import { requireFormat } from './write-editions';

type CheckedStories = CallOutput<'export:check'>;
type CheckedStory = CheckedStories['stories'][number];

/** What stands in the way of stories in some formats, before anything is written; others get their turn in between. */
export async function checkExport(
  ports: Ports,
  { stories, formats: ids }: CallInput<'export:check'>,
): Promise<CheckedStories> {
  const formats = ids.map(requireFormat);
  const checked: CheckedStory[] = [];
  for (const story of stories) {
    checked.push(checkStory(ports, story, formats));
    await nextTurn();
  }
  return { stories: checked };
}

function checkStory(ports: Ports, story: StoryId, formats: readonly Format[]): CheckedStory {
  const edition = exportedEdition(ports, story);
  const problems = runChecks(edition, checkContext(ports.desk.db, edition, ports.clock()));
  const stopped = new Map<string, string[]>();
  for (const format of formats)
    for (const { message } of leaving(wayOutOf(format), problems).stops)
      stopped.set(message, [...(stopped.get(message) ?? []), format.id]);
  const warnings = problems.map(({ message }) => message).filter((message) => !stopped.has(message));
  return {
    story,
    name: editionName(edition),
    stops: [...stopped].map(([message, ids]) => ({ message, formats: ids })),
    warnings: [...new Set(warnings)],
    isUndecided: isUndecided(edition.content),
  };
}
