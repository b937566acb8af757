import type { StoryDetailName } from '#core/story/details';
import type { StoryPart } from '#core/history/story-parts';
import type { StoryFieldName } from '#core/story/story';

const fields: Readonly<Record<StoryFieldName, string>> = {
  slug: 'Slug',
  headline: 'Headline',
  deck: 'Deck',
  byline: 'Byline',
  dateline: 'Dateline',
};
const headlines = { web: 'Web headline', social: 'Social headline', print: 'Print headline' } as const;
const details: Readonly<Record<Exclude<StoryDetailName, 'headlines'>, string>> = {
  urlSlug: 'URL slug',
  authors: 'Authors',
  section: 'Section',
  tags: 'Tags',
  language: 'Language',
  priority: 'Priority',
  targetLength: 'Target length',
  noteToDesk: 'Note to desk',
  sources: 'Sources',
};

/** What a part of a story is called. */
export function partName(part: StoryPart): string {
  if (part.in === 'field') return fields[part.name];
  return part.in === 'headline' ? headlines[part.use] : details[part.name];
}

const blocks: Readonly<Record<string, string>> = {
  paragraph: 'Paragraph',
  heading: 'Heading',
  blockquote: 'Quote',
  pullQuote: 'Pull quote',
  bulletList: 'List',
  orderedList: 'Numbered list',
  codeBlock: 'Code',
  horizontalRule: 'Rule',
  photo: 'Photo',
  gallery: 'Gallery',
  table: 'Table',
  factBox: 'Fact box',
  embed: 'Card',
  correctionNote: 'Correction note',
};

/** What a block of a type is called. */
export const blockName = (type: string): string => blocks[type] ?? 'Block';

const attributes: Readonly<Record<string, string>> = {
  alt: 'Alt text',
  lead: 'Leads the story',
  decorative: 'Needs no alt text',
  attribution: 'Attribution',
  title: 'Title',
  url: 'Address',
  description: 'Description',
  kind: 'Kind',
  date: 'Date',
  language: 'Language',
  level: 'Level',
  start: 'Starts at',
};

/** What stands beside a block's text is called. */
export const attributeName = (name: string): string => attributes[name] ?? name;
