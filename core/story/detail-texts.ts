import { headlineUses, type StoryDetailName, type StoryDetails } from './details';

/** A text that a person typed into the details of a story, and the way to change it. */
export interface DetailText {
  readonly detail: StoryDetailName;
  /** What it is called on screen. */
  readonly name: string;
  readonly text: string;
  /** Details with another text here. */
  readonly put: (details: StoryDetails, text: string) => StoryDetails;
}

/** Every text of the details that reads as words; addresses and codes are none. */
export function detailTexts(details: StoryDetails): readonly DetailText[] {
  return [
    ...headlineTexts(details),
    plain('section', 'Section', details.section),
    ...details.tags.map((tag, index) => tagText(tag, index)),
    ...details.authors.flatMap((_, index) => authorTexts(details, index)),
    plain('noteToDesk', 'Note to desk', details.noteToDesk),
    ...details.sources.flatMap((_, index) => sourceTexts(details, index)),
  ];
}

const plain = (detail: 'section' | 'noteToDesk', name: string, text: string): DetailText => ({
  detail,
  name,
  text,
  put: (details, next) => ({ ...details, [detail]: next }),
});

const useNames = { web: 'Web headline', social: 'Social headline', print: 'Print headline' } as const;

function headlineTexts({ headlines }: StoryDetails): readonly DetailText[] {
  return headlineUses.flatMap((use) => {
    const variant = headlines[use];
    if (!variant) return [];
    const put = (details: StoryDetails, text: string): StoryDetails => {
      const before = details.headlines[use] ?? variant;
      return { ...details, headlines: { ...details.headlines, [use]: { ...before, text } } };
    };
    return [{ detail: 'headlines', name: useNames[use], text: variant.text, put }] as const;
  });
}

const tagText = (tag: string, at: number): DetailText => ({
  detail: 'tags',
  name: 'Tag',
  text: tag,
  put: (details, text) => ({ ...details, tags: replaced(details.tags, at, text) }),
});

const authorNames = { name: 'Writer', role: 'Writer’s role', organisation: 'Writer’s organisation' } as const;

function authorTexts({ authors }: StoryDetails, at: number): readonly DetailText[] {
  return (['name', 'role', 'organisation'] as const).map((key) => ({
    detail: 'authors',
    name: authorNames[key],
    text: authors[at]?.[key] ?? '',
    put: (details, text) => ({ ...details, authors: changed(details.authors, at, { [key]: text }) }),
  }));
}

const sourceNames = { name: 'Source', note: 'Note on a source' } as const;

function sourceTexts({ sources }: StoryDetails, at: number): readonly DetailText[] {
  return (['name', 'note'] as const).map((key) => ({
    detail: 'sources',
    name: sourceNames[key],
    text: sources[at]?.[key] ?? '',
    put: (details, text) => ({ ...details, sources: changed(details.sources, at, { [key]: text }) }),
  }));
}

const replaced = <Item>(items: readonly Item[], at: number, item: Item): readonly Item[] =>
  items.map((each, index) => (index === at ? item : each));

const changed = <Item>(items: readonly Item[], at: number, part: Partial<Item>): readonly Item[] =>
  items.map((each, index) => (index === at ? { ...each, ...part } : each));
