import { rfc822 } from '../../time/rfc-822';
import { isLinkHref } from '../../document/link-href';
import { editionName } from '../../publication/edition-name';
import { cutWarnings } from '../cut-warnings';
import type { Edition } from '../edition';
import { editionWarnings, namedWarnings } from '../edition-warnings';
import type { Export, ExportFile, SelectionFormat, WriterTools } from '../format';
import { withOptions } from '../format-options';
import { writeMessage } from '../mail/message';
import { newsletterFaults } from './faults';
import { letterOf, shortened, wholeStories, type Letter, type LetterStory } from './letter';
import { letterHtml, type AddressOf } from './letter-html';
import { letterText } from './letter-text';
import { mailPictureWarnings, type MailPicture } from './mail-picture';
import { newsletterOptions, type NewsletterOptions } from './options';

/** Gmail shows no more than 102 KB of a mail; a little of that is kept for what a mail service adds. */
const largestHtml = 100_000;
/** Of nobody, by RFC 2606. */
const nobody = 'newsletter@newsroom.invalid';

/** Stories as one mail: HTML that mail programs show, its text twin, and a message with the pictures inside, not sent yet. */
export const newsletter = {
  id: 'newsletter',
  name: 'Newsletter',
  description: 'Stories as a mail: HTML for a mail service, plain text, and a message ready to be sent',
  extension: 'html',
  group: 'Social and mail',
  takes: 'many',
  showsSuggestions: false,
  needsRenditions: 'jpegs',
  ...withOptions(newsletterOptions, writeNewsletter),
  validate: newsletterFaults,
} satisfies SelectionFormat;

async function writeNewsletter(
  editions: readonly Edition[],
  tools: WriterTools,
  options: NewsletterOptions,
): Promise<Export> {
  const wanted = letterOf(editions, tools, options);
  const beside = besideThePage(options);
  const letter = await fitting(wanted, tools, beside);
  const pictures = picturesOf(letter);
  await tools.nextTurn();
  const text = (name: string, mediaType: string, content: string): ExportFile => ({
    name: `newsletter.${name}`,
    mediaType,
    bytes: tools.utf8(content),
  });
  return {
    files: [
      text('html', 'text/html', letterHtml(letter, beside)),
      text('txt', 'text/plain', letterText(letter)),
      text('eml', 'message/rfc822', message(letter, pictures, tools, options)),
      ...pictures.map(({ name, mediaType, bytes }) => ({ name, mediaType, bytes })),
    ],
    warnings: [
      ...letter.stories.flatMap((story) => storyWarnings(story, editions.length)),
      ...shortenedWarnings(wanted, letter),
      ...linkWarnings(letter),
      ...(options.from === ''
        ? [
            `The message has no sender yet; ${nobody} stands in its place. Say who it comes from before it is sent.`,
          ]
        : []),
    ],
  };
}

/** A letter whose last stories are summaries, as many as must be. Where all are and it is still too large, it is refused later. */
async function fitting(
  letter: Letter,
  { utf8, nextTurn }: WriterTools,
  addressOf: AddressOf,
): Promise<Letter> {
  const isTooLong = async (count: number): Promise<boolean> => {
    await nextTurn();
    return utf8(letterHtml(shortened(letter, count), addressOf)).byteLength > largestHtml;
  };
  if (!(await isTooLong(0))) return letter;
  let [tooFew, enough] = [0, wholeStories(letter)];
  while (tooFew + 1 < enough) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (await isTooLong(middle)) tooFew = middle;
    else enough = middle;
  }
  return shortened(letter, enough);
}

function besideThePage({ pictures }: NewsletterOptions): AddressOf {
  const base = pictures === '' ? '' : pictures.replace(/\/*$/u, '/');
  return ({ name }) => `${base}${encodeURI(name)}`;
}

function picturesOf({ stories }: Letter): MailPicture[] {
  const pictures = stories.flatMap(({ photos }) => photos.flatMap(({ picture }) => picture ?? []));
  return [...new Map(pictures.map((picture) => [picture.name, picture])).values()];
}

const baseName = ({ name }: MailPicture): string => name.slice(name.lastIndexOf('/') + 1);
const contentId = (picture: MailPicture): string => `${baseName(picture)}@newsroom.invalid`;

function message(
  letter: Letter,
  pictures: readonly MailPicture[],
  tools: WriterTools,
  { from, unsubscribe }: NewsletterOptions,
): string {
  return writeMessage(
    {
      subject: letter.subject || 'Newsletter',
      from: { name: letter.newsroom, address: from || nobody },
      date: rfc822(letter.updated),
      unsubscribe: isLinkHref(unsubscribe) && /^[\x21-\x7e]*$/u.test(unsubscribe) ? unsubscribe : '',
      text: letterText(letter),
      html: letterHtml(letter, (picture) => `cid:${contentId(picture)}`),
      pictures: pictures.map((picture) => ({
        ...picture,
        contentId: contentId(picture),
        fileName: baseName(picture),
      })),
    },
    tools,
  );
}

function storyWarnings({ edition, photos }: LetterStory, editions: number): string[] {
  const used = photos.map((photo) => photo.used);
  return namedWarnings(
    edition,
    [...editionWarnings(edition, used), ...cutWarnings(used, 'shown'), ...mailPictureWarnings(photos)],
    editions,
  );
}

function shortenedWarnings(wanted: Letter, letter: Letter): string[] {
  const shortened = letter.stories.filter(({ isWhole }, index) => !isWhole && wanted.stories[index]?.isWhole);
  return shortened.map(
    ({ edition }) =>
      `“${editionName(edition)}” stands as a summary: with the whole story, Gmail would cut the mail off at 102 KB.`,
  );
}

function linkWarnings({ stories }: Letter): string[] {
  return stories.some(({ isWhole, link }) => !isWhole && link === '')
    ? ['A summary has no link to its story: nobody said where stories stand on the web.']
    : [];
}
