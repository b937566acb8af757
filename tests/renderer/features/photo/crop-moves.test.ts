import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPhotoCuts } from '#core/document/photo-cuts';
import { cropFrame, cropShape, uncut, type CropFrame, type CutName } from '#core/photo/crops';
import {
  drawCorner,
  leavesFocusOut,
  moveFocus,
  moveFrame,
  resizeFrame,
  setFrame,
} from '../../../../renderer/features/photo/crop-moves';

const part = fc.double({ min: 0, max: 1, noNaN: true });
const step = fc.double({ min: -1, max: 1, noNaN: true });
const picture = fc.record({
  width: fc.integer({ min: 1, max: 9_000 }),
  height: fc.integer({ min: 1, max: 9_000 }),
});
const name = fc.constantFrom<CutName>('16:9', '4:3', '1:1');
const move = fc.oneof(
  fc.tuple(step, step).map(
    ([right, down]) =>
      (frame: CropFrame) =>
        moveFrame(frame, right, down),
  ),
  fc.double({ min: 0.01, max: 4, noNaN: true }).map((by) => (frame: CropFrame) => resizeFrame(frame, by)),
  fc.tuple(fc.constantFrom('nw', 'ne', 'sw', 'se'), part, part).map(
    ([corner, x, y]) =>
      (frame: CropFrame) =>
        drawCorner(frame, corner, { x, y }),
  ),
);

test('however a frame is moved and drawn, it stays in the picture, keeps its shape, and can be kept', () => {
  fc.assert(
    fc.property(picture, name, part, part, fc.array(move, { maxLength: 12 }), (of, crop, x, y, moves) => {
      const start = cropFrame(of, crop, { ...uncut, focus: { x, y } });
      const frame = moves.reduce((before, change) => change(before), start);
      expect(isPhotoCuts(setFrame(uncut, crop, frame))).toBe(true);
      const shape = (frame.width * of.width) / (frame.height * of.height);
      expect(shape / cropShape[crop]).toBeCloseTo(1, 6);
    }),
  );
});

test('the focal point stays in the picture, and crops no hand has set keep it in their frames', () => {
  fc.assert(
    fc.property(picture, fc.array(fc.tuple(step, step), { maxLength: 12 }), (of, moves) => {
      const cuts = moves.reduce((before, [right, down]) => moveFocus(before, right, down), uncut);
      expect(isPhotoCuts(cuts)).toBe(true);
      expect(leavesFocusOut(of, cuts)).toEqual([]);
    }),
  );
});

test('a crop set by hand beside the focal point is said to leave it out', () => {
  const cuts = setFrame(uncut, '1:1', { x: 0, y: 0, width: 0.2, height: 0.3 });
  expect(leavesFocusOut({ width: 300, height: 200 }, cuts)).toEqual(['1:1']);
});
