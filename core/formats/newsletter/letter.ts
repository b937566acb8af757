import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionLanguage, editionTitle } from '../edition-details';
import { editionNotices } from '../edition-notices';
import { modifiedTime } from '../edition-times';
import { photoFinder } from '../edition-photos';
import type { WriterTools } from '../format';
import { flowPhotos, storyFlow } from '../story-flow';
import { storyUrlSlug } from '../../story/url-slug';
import { mailPicture, type LetterPhoto } from './mail-picture';
import { storyLink, type NewsletterOptions } from './options';

/** A story as it stands in a newsletter. */
export interface LetterStory {
  readonly edition: Edition;
  /** Those that are shown, in reading order: of a summary, the lead photo alone. */
  readonly photos: readonly LetterPhoto[];
  readonly isWhole: boolean;
  /** Where it stands on the web; '' where that is not known. */
  readonly link: string;
}

/** A newsletter before it is drawn. */
export interface Letter {
  readonly subject: string;
  /** What mail programs show after the subject. */
  readonly preview: string;
  readonly newsroom: string;
  readonly language: string;
  /** When the newest story of it changed; ISO 8601. */
  readonly updated: string;
  readonly unsubscribe: string;
  readonly stories: readonly LetterStory[];
}

/** Editions as a newsletter, in the order given, each whole unless summaries are wanted. */
export function letterOf(
  editions: readonly Edition[],
  tools: WriterTools,
  options: NewsletterOptions,
): Letter {
  const [first] = editions;
  const times = editions.map((edition) => modifiedTime(edition).iso);
  return {
    subject: oneLine(options.subject) || (first ? editionTitle(first) : ''),
    preview: first ? oneLine([...editionNotices(first), first.content.fields.deck].join(' ')) : '',
    newsroom: oneLine(tools.newsroom.name),
    language: first ? editionLanguage(first) : 'en',
    updated: times.reduce((newest, time) => (Date.parse(time) > Date.parse(newest) ? time : newest)),
    unsubscribe: options.unsubscribe,
    stories: editions.map((edition) => ({
      edition,
      photos: shownPhotos(edition, tools, options.stories === 'whole'),
      isWhole: options.stories === 'whole',
      link: storyLink(options, storyUrlSlug(edition.content)),
    })),
  };
}

/** How many stories of a letter stand in it whole. */
export const wholeStories = ({ stories }: Letter): number => stories.filter(({ isWhole }) => isWhole).length;

/** A letter whose last whole stories, so many of them, are summaries. */
export function shortened(letter: Letter, count: number): Letter {
  let left = wholeStories(letter) - count;
  const stories = letter.stories.map((story) => {
    if (!story.isWhole) return story;
    left -= 1;
    return left >= 0 ? story : summaryOf(story);
  });
  return { ...letter, stories };
}

function summaryOf(story: LetterStory): LetterStory {
  const { lead } = storyFlow(story.edition.content.document);
  return { ...story, isWhole: false, photos: story.photos.slice(0, lead ? 1 : 0) };
}

function shownPhotos(edition: Edition, tools: WriterTools, isWhole: boolean): LetterPhoto[] {
  const flow = storyFlow(edition.content.document);
  const uses = isWhole ? flowPhotos(flow) : flow.lead ? [flow.lead] : [];
  return uses.map(photoFinder(edition, tools)).map((used) => ({ used, picture: mailPicture(edition, used) }));
}
