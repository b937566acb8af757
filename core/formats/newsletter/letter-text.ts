import { printedByline } from '../../story/byline';
import { printedDateline } from '../../story/dateline';
import { oneLine } from '../clean-text';
import { editionTitle } from '../edition-details';
import { editionNotices } from '../edition-notices';
import { readersTimes } from '../edition-times';
import { firstParagraph, storyFlow, storyNotes } from '../story-flow';
import { bodyText } from '../story-text/body-text';
import { photoText } from '../story-text/photo-text';
import { stack } from '../story-text/stack';
import type { Letter, LetterStory } from './letter';

const rule = '-'.repeat(40);

/** A newsletter as text, for mail programs and people who want no HTML: the same stories with the same words. */
export function letterText({ newsroom, stories, unsubscribe }: Letter): string {
  const parts = [
    newsroom,
    stories.map(storyText).join(`\n\n${rule}\n\n`),
    unsubscribe === '' ? '' : `Unsubscribe: ${unsubscribe}`,
  ].filter((part) => part !== '');
  return `${parts.join(`\n\n${rule}\n\n`)}\n`;
}

function storyText({ edition, photos, isWhole, link }: LetterStory): string {
  const { fields, document } = edition.content;
  const flow = storyFlow(document);
  const dateline = printedDateline(oneLine(fields.dateline));
  const captions = photos.map(({ used }) => photoText(used));
  const next = () => captions.shift() ?? ''; // asked for in the order they stand in
  const lead = flow.lead ? next() : '';
  const opening = oneLine(fields.deck) === '' ? bodyText(firstParagraph(flow), dateline, next) : '';
  return stack([
    ...editionNotices(edition),
    head(edition),
    lead,
    isWhole ? bodyText(flow.blocks, dateline, next) : stack([opening, bodyText(storyNotes(flow), '', next)]),
    link === '' ? '' : `${isWhole ? 'On the web' : 'Read the whole story'}: ${link}`,
  ]);
}

function head(edition: LetterStory['edition']): string {
  const { deck, byline } = edition.content.fields;
  const times = readersTimes(edition).map(({ label, printed }) => `${label} ${printed}`);
  return [editionTitle(edition), oneLine(deck), printedByline(oneLine(byline)), ...times]
    .filter((line) => line !== '')
    .join('\n');
}
