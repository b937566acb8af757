import { inlineOf, walkBlocks } from '../../document/walk';
import { NewsroomError } from '../../newsroom-error';
import { cutWarnings } from '../cut-warnings';
import type { Edition } from '../edition';
import { photoFinder, type UsedPhoto } from '../edition-photos';
import { editionWarnings } from '../edition-warnings';
import { storyFileStem } from '../file-name';
import { whyNotMade, type Export, type StoryFormat, type WriterTools } from '../format';
import { withOptions } from '../format-options';
import { jpegPicture } from '../jpeg-picture';
import { flowPhotos, storyFlow } from '../story-flow';
import { proofFaults } from './faults';
import { proofOptions, type ProofOptions } from './options';
import { proofFooter, proofHeader, proofPage } from './proof-page';
import { settleDates } from './settle-dates';

/** A proof to read and mark with a pen: wide margins, numbered lines, and on every page which version it is. */
export const pdfProof = {
  id: 'pdf-proof',
  name: 'PDF proof',
  description: 'Pages to read and mark: wide margins, numbered lines, slug and version on every page',
  extension: 'pdf',
  group: 'Documents',
  takes: 'one',
  showsSuggestions: false,
  needsRenditions: 'jpegs',
  needsPrinter: true,
  ...withOptions(proofOptions, writeProof),
  validate: proofFaults,
} satisfies StoryFormat;

/** Enough to see what a picture shows on paper, in pixels. */
const enough = 800;

async function writeProof(edition: Edition, tools: WriterTools, options: ProofOptions): Promise<Export> {
  if (!tools.printPdf)
    throw new NewsroomError('refused', `${whyNotMade(pdfProof, tools)} Nothing was written.`);
  const photos = flowPhotos(storyFlow(edition.content.document)).map(photoFinder(edition, tools));
  const shown = photos.map((used) => ({
    used,
    source: options.pictures ? sourceOf(edition, used, tools) : '',
  }));
  const pdf = await tools.printPdf({
    html: proofPage(edition, shown),
    header: proofHeader(edition),
    footer: proofFooter(),
    paper: options.paper,
  });
  const file = {
    name: `${storyFileStem(edition)}.pdf`,
    mediaType: 'application/pdf',
    bytes: settleDates(pdf, edition.savedAt),
  };
  return {
    files: [file],
    warnings: [
      ...editionWarnings(edition, photos),
      ...(options.pictures ? cutWarnings(photos, 'shown') : []),
      ...markWarnings(edition),
    ],
  };
}

function sourceOf(edition: Edition, used: UsedPhoto, tools: WriterTools): string {
  const picture = jpegPicture(edition, used, enough);
  return picture ? `data:${picture.mediaType};base64,${tools.base64(picture.bytes)}` : '';
}

const marked = ['paragraph', 'heading', 'blockquote'];

/** Marks are printed in paragraphs, headings and quotes, and nowhere else. */
function markWarnings({ content }: Edition): string[] {
  const others = content.document.content.filter(({ type }) => !marked.includes(type));
  const isMarked = [...walkBlocks(others)]
    .flatMap(inlineOf)
    .some(({ marks = [] }) => marks.some(({ type }) => type === 'bold' || type === 'italic'));
  return isMarked
    ? [
        'The proof prints bold and italic in paragraphs, headings and quotes only. The words of all else were kept.',
      ]
    : [];
}
