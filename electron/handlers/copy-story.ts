import { runChecks } from '#core/checks/registry';
import { leaving } from '#core/checks/ways-out';
import type { CallInput, CallOutput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import { copiedStory } from '#core/formats/clipboard/copied-story';
import { toldByWriters } from '#core/formats/edition-warnings';
import { printedEdition } from '#core/formats/printed-edition';
import { NewsroomError } from '#core/newsroom-error';
import { editionTools } from '../photos/edition-tools';
import { checkContext } from '../storage/photo-facts';
import { readNewsroom } from '../storage/newsroom';
import { requireNoEmbargo } from './embargo';
import { exportedEdition } from './export-report';
import type { Ports } from './ports';

/** Putting a whole story into the clipboard of the computer: a way out like any other. */
export function copyStoryHandlers(ports: Ports): Pick<Handlers, 'story:copy'> {
  return { 'story:copy': (wanted) => copyStory(ports, wanted) };
}

async function copyStory(
  ports: Ports,
  { story, as }: CallInput<'story:copy'>,
): Promise<CallOutput<'story:copy'>> {
  requireNoEmbargo(ports, story, 'Copying');
  const { db } = ports.desk;
  const edition = exportedEdition(ports, story);
  const { stops, warns } = leaving('copy', runChecks(edition, checkContext(db, edition, ports.clock())));
  if (stops.length > 0)
    throw new NewsroomError(
      'refused',
      `Nothing was copied. ${stops.map(({ message }) => message).join(' ')}`,
    );
  const printed = printedEdition(edition, 'accepted');
  const tools = editionTools(ports.photos, printed, 'about:blank/', readNewsroom(db));
  const { text, html, warnings } = await copiedStory(printed, as, tools);
  await ports.clipboard.put({ text, html });
  const told = warns
    .filter(({ check, grade }) => grade === 'must-fix' && !toldByWriters.includes(check))
    .map(({ message }) => message);
  return { warnings: [...new Set([...told, ...warnings])] };
}
