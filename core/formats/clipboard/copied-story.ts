import type { Edition } from '../edition';
import { photoFinder } from '../edition-photos';
import { editionWarnings } from '../edition-warnings';
import type { Export, WriterTools } from '../format';
import { pageHeader } from '../html-page/page-header';
import { markdown } from '../markdown/write';
import { plainText } from '../plain-text/write';
import { flowPhotos, storyFlow } from '../story-flow';
import { markup } from '../story-html/markup';
import { storyMarkup } from '../story-html/story-markup';

/** How a story can be put into the clipboard: as text with its looks, as the source of a page, as Markdown, as text alone. */
export const copyKinds = ['rich', 'html', 'markdown', 'plain'] as const;
export type CopyKind = (typeof copyKinds)[number];

/** What goes into a clipboard. */
export interface CopiedStory {
  readonly text: string;
  /** What programs that know looks take instead; null where there is none. */
  readonly html: string | null;
  readonly warnings: readonly string[];
}

/** A story for the clipboard. Pictures stay behind, which is said; captions and credits come along. */
export async function copiedStory(
  edition: Edition,
  kind: CopyKind,
  tools: WriterTools,
): Promise<CopiedStory> {
  if (kind === 'plain') return fromFile(plainText.write(edition, tools), tools);
  if (kind === 'markdown') {
    const { text, warnings } = fromFile(await markdown.write(edition, tools), tools);
    return { text, html: null, warnings: [...warnings, ...pictureWarnings(edition)] };
  }
  const page = htmlOf(edition, tools);
  if (kind === 'html') return { text: page.html, html: null, warnings: page.warnings };
  const { text } = fromFile(plainText.write(edition, tools), tools);
  return { text, ...page };
}

function fromFile({ files: [file], warnings }: Export, { readUtf8 }: WriterTools): CopiedStory {
  return { text: file ? readUtf8(file.bytes) : '', html: null, warnings };
}

function htmlOf(
  edition: Edition,
  tools: WriterTools,
): Pick<CopiedStory, 'warnings'> & { readonly html: string } {
  const photos = flowPhotos(storyFlow(edition.content.document)).map(photoFinder(edition, tools));
  const withoutPictures = photos.map((used) => ({ used, picture: null }));
  return {
    html: markup`${pageHeader(edition)}${storyMarkup({ ...edition, embargo: null, standing: 'usable' }, withoutPictures)}`
      .source,
    warnings: [...editionWarnings(edition, photos), ...pictureWarnings(edition)],
  };
}

const pictureWarnings = ({ photos }: Edition): string[] =>
  photos.length === 0 ? [] : ['Pictures are not in the clipboard. Their captions and credits are.'];
