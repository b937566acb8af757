import type { Image } from 'mdast';
import type { Node } from 'prosemirror-model';
import { isPhotoCuts } from '../../document/photo-cuts';
import type { CropFrame, PhotoCuts } from '../../photo/crops';
import type { PhotoId } from '../../photo/photo';
import { storySchema } from '../../document/schema';
import { cleanText } from '../clean-text';
import type { ReadTools } from './read-blocks';
import { cutNames } from './write-photo';

/** The photo an address in Markdown names; null where it names none that is known. */
export type PhotoOf = (address: string) => PhotoId | null;

interface Figure {
  readonly picture: Image;
  readonly caption: readonly Node[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** One use of a photo; null, and a word about it, where the photo is not known. */
export function readPhoto({ picture, caption, attributes }: Figure, tools: ReadTools): Node | null {
  const photo = tools.photoOf(picture.url);
  if (photo === null) {
    tools.notice(`The picture ${picture.url} was not brought in. Add it to the story by hand.`);
    return null;
  }
  const attrs = {
    photo,
    alt: cleanText(attributes['alt'] ?? picture.alt ?? ''),
    lead: attributes['class'] === 'lead',
    decorative: attributes['decorative'] !== undefined,
    cuts: readCuts(attributes),
  };
  return storySchema.node('photo', attrs, caption);
}

function readCuts(attributes: Figure['attributes']): PhotoCuts | null {
  const { crop, focus } = attributes;
  if (crop === undefined || focus === undefined) return null;
  const [x, y] = focus.split(' ').map(Number);
  const byHand = Object.entries(cutNames).flatMap(([name, attribute]) => {
    const frame = readFrame(attributes[attribute]);
    return frame ? [[name, frame] as const] : [];
  });
  const cuts: unknown = { shown: crop, focus: { x, y }, byHand: Object.fromEntries(byHand) };
  return isPhotoCuts(cuts) ? cuts : null;
}

function readFrame(text: string | undefined): CropFrame | null {
  if (text === undefined) return null;
  const [x = 0, y = 0, width = 0, height = 0] = text.split(' ').map(Number);
  return { x, y, width, height };
}
