import { ImageRun, type ParagraphChild } from 'docx';
import type { PhotoNode } from '../../document/document';
import { heardAlt, inlineText } from '../../document/walk';
import type { PhotoMediaType } from '../../photo/photo';
import { oneLine } from '../clean-text';
import type { UsedPhoto } from '../edition-photos';
import { printedCredit } from '../printed-credit';
import { shownPicture, type ShownPicture } from '../shown-picture';
import { plan } from './blocks';
import type { Tracked } from './changes';
import type { Plan } from './paragraphs';
import type { StandIns } from './stand-ins';
import { storyRuns, trackedRun, type RunTools } from './runs';

/** What photos need of the document they stand in. */
export interface PhotoTools extends RunTools {
  /** A number of its own for each picture. */
  readonly nextPicture: () => number;
  readonly pictures: StandIns;
}

/** Kinds of picture Word shows. */
const kinds: Readonly<Partial<Record<PhotoMediaType, 'jpg' | 'png' | 'gif'>>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
};

/** The widest and the highest a picture stands on the page, in pixels of 96 to the inch. */
const most = { width: 600, height: 700 } as const;

/** Whether Word can show what a use shows; what it cannot is warned of. */
export function isShownInWord(used: UsedPhoto): boolean {
  const shown = shownPicture(used);
  return shown !== null && kinds[shown.mediaType] !== undefined;
}

/** A photo with its alt text, and under it caption and credit, which stand also where the picture cannot. */
export function photoPlan(used: UsedPhoto, tools: PhotoTools, ofBlock: Tracked): Plan[] {
  const standing = { depth: 0, ofBlock };
  const shown = shownPicture(used);
  const picture = shown && pictureRun(used.use, shown, tools, ofBlock);
  const caption = captionRuns(used, tools, ofBlock);
  return [
    ...(picture ? [plan([picture], { keepNext: caption.length > 0 }, standing)] : []),
    ...(caption.length > 0 ? [plan(caption, { style: 'Caption' }, standing)] : []),
  ];
}

function pictureRun(
  use: PhotoNode,
  shown: ShownPicture,
  { nextPicture, pictures }: PhotoTools,
  ofBlock: Tracked,
): ParagraphChild | null {
  const id = nextPicture();
  const type = kinds[shown.mediaType];
  if (!type) return null;
  const scale = Math.min(1, most.width / shown.width, most.height / shown.height);
  const alt = oneLine(heardAlt(use));
  return new ImageRun({
    type,
    data: pictures.for(shown.bytes),
    transformation: {
      width: Math.max(1, Math.round(shown.width * scale)),
      height: Math.max(1, Math.round(shown.height * scale)),
    },
    altText: { id: String(id), name: oneLine(shown.photo.fileName) || 'Photo', description: alt, title: '' },
    ...ofBlock,
  });
}

function captionRuns({ use, photo }: UsedPhoto, tools: RunTools, ofBlock: Tracked): ParagraphChild[] {
  const credit = printedCredit(photo?.credit ?? '');
  const hasWords = inlineText(use.content).trim() !== '';
  const line = hasWords && credit !== '' ? ` ${credit}` : credit;
  return [
    ...(hasWords ? storyRuns(use.content, tools, ofBlock) : []),
    ...(line === '' ? [] : [trackedRun({ text: line }, ofBlock)]),
  ];
}
