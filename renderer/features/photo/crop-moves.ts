import {
  cropFrame,
  cropShape,
  type CropFrame,
  type CutName,
  type FocalPoint,
  type PhotoCuts,
  type PixelSize,
} from '#core/photo/crops';

/** Corners of a frame. */
export type Corner = 'nw' | 'ne' | 'sw' | 'se';

/** The smallest frame, in parts of the largest one of its shape. */
const smallest = 0.1;

const held = (value: number, least: number, most: number): number =>
  Math.min(Math.max(least, value), Math.max(least, most));

/** Moves a frame by parts of the picture, as far as the picture goes. */
export function moveFrame(frame: CropFrame, right: number, down: number): CropFrame {
  return {
    ...frame,
    x: held(frame.x + right, 0, 1 - frame.width),
    y: held(frame.y + down, 0, 1 - frame.height),
  };
}

/** Makes a frame larger or smaller about its middle, keeping its shape, as far as the picture goes. */
export function resizeFrame(frame: CropFrame, by: number): CropFrame {
  const factor = held(by, leastFactor(frame), mostFactor(frame));
  const [width, height] = [frame.width * factor, frame.height * factor];
  const x = held(frame.x + (frame.width - width) / 2, 0, 1 - width);
  const y = held(frame.y + (frame.height - height) / 2, 0, 1 - height);
  return { x, y, width, height };
}

/** Draws a corner of a frame to a point, the corner across from it staying where it is. */
export function drawCorner(frame: CropFrame, corner: Corner, to: FocalPoint): CropFrame {
  const isWest = corner === 'nw' || corner === 'sw';
  const isNorth = corner === 'nw' || corner === 'ne';
  const still = {
    x: isWest ? frame.x + frame.width : frame.x,
    y: isNorth ? frame.y + frame.height : frame.y,
  };
  const wanted = Math.max(Math.abs(to.x - still.x) / frame.width, Math.abs(to.y - still.y) / frame.height);
  const room = Math.min(
    (isWest ? still.x : 1 - still.x) / frame.width,
    (isNorth ? still.y : 1 - still.y) / frame.height,
  );
  const factor = held(wanted, Math.min(leastFactor(frame), room), room);
  const [width, height] = [frame.width * factor, frame.height * factor];
  return { x: isWest ? still.x - width : still.x, y: isNorth ? still.y - height : still.y, width, height };
}

const mostFactor = ({ width, height }: CropFrame): number => Math.min(1 / width, 1 / height);
const leastFactor = (frame: CropFrame): number => mostFactor(frame) * smallest;

/** Moves the focal point; crops that no hand has set follow it. */
export function moveFocus(cuts: PhotoCuts, right: number, down: number): PhotoCuts {
  return { ...cuts, focus: { x: held(cuts.focus.x + right, 0, 1), y: held(cuts.focus.y + down, 0, 1) } };
}

/** A frame without the hair that reckoning may put beyond the edge. */
function inPicture({ x, y, ...size }: CropFrame): CropFrame {
  const width = Math.min(1, size.width);
  const height = Math.min(1, size.height);
  return { x: held(x, 0, 1 - width), y: held(y, 0, 1 - height), width, height };
}

/** Sets a crop by hand. */
export function setFrame(cuts: PhotoCuts, name: CutName, frame: CropFrame): PhotoCuts {
  return { ...cuts, byHand: { ...cuts.byHand, [name]: inPicture(frame) } };
}

/** The crops whose frames leave the focal point out. */
export function leavesFocusOut(picture: PixelSize, cuts: PhotoCuts): readonly CutName[] {
  const names = Object.keys(cropShape) as CutName[];
  return names.filter((name) => {
    const { x, y, width, height } = cropFrame(picture, name, cuts);
    const { focus } = cuts;
    const hair = 1e-9;
    return (
      focus.x < x - hair || focus.x > x + width + hair || focus.y < y - hair || focus.y > y + height + hair
    );
  });
}
