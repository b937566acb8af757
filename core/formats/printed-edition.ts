import { photoUses } from '../document/walk';
import { bylineAuthors } from '../story/byline';
import type { StoryContent } from '../story/story';
import type { StoryDetails } from '../story/details';
import type { SuggestionReading } from '../suggestions/reading';
import { settleContent } from '../suggestions/settle';
import type { Edition } from './edition';

/**
 * An edition as it leaves the desk: its texts read one way, nothing in it that is never published, and only the photos
 * that are still used, each with its credit.
 */
export function printedEdition(edition: Edition, reading: SuggestionReading): Edition {
  const content = settleContent(edition.content, reading);
  const used = new Set(photoUses(content.document).map(({ attrs }) => attrs.photo));
  const photos = edition.photos.filter(({ id }) => used.has(id));
  return { ...edition, content: { ...content, details: printedDetails(content) }, photos };
}

/** Without the note to the desk, the sources, the target length, and who is no author any more. */
function printedDetails({ fields, details }: StoryContent): StoryDetails {
  const named = new Set(bylineAuthors(fields.byline, details.authors).map(({ name }) => name));
  const authors = details.authors.filter(({ name }) => named.has(name));
  return { ...details, authors, noteToDesk: '', sources: [], targetLength: null };
}
