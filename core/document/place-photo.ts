import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { oneLine } from '../formats/clean-text';
import type { Photo } from '../photo/photo';
import type { Change, StepJson } from '../story/change';
import { storySchema } from './schema';

/**
 * The change that puts a photo into a story, its description as the caption: leading at the top, where a photo that
 * led before leads no more, or else at the end, before an empty last paragraph.
 */
export function placePhoto(body: Node, photo: Photo, lead: boolean): Change {
  const transform = new Transform(body);
  if (lead) for (const position of leadPositions(body)) transform.setNodeAttribute(position, 'lead', false);
  transform.insert(lead ? 0 : endOf(body), figure(photo, lead));
  // The steps come straight from the library that reads them back.
  return { kind: 'steps', steps: transform.steps.map((step) => step.toJSON() as StepJson) };
}

function leadPositions(body: Node): readonly number[] {
  const positions: number[] = [];
  body.descendants((node, position) => {
    if (node.type.name === 'photo' && node.attrs['lead'] === true) positions.push(position);
  });
  return positions;
}

function endOf(body: Node): number {
  const last = body.lastChild;
  const isEmpty = last?.type.name === 'paragraph' && last.content.size === 0;
  return isEmpty ? body.content.size - last.nodeSize : body.content.size;
}

function figure(photo: Photo, lead: boolean): Node {
  const caption = oneLine(photo.description);
  const content = caption === '' ? [] : [storySchema.text(caption)];
  return storySchema.node('photo', { photo: photo.id, lead }, content);
}
