import { cropNames, type CropFrame, type CropName, type FocalPoint, type PhotoCuts } from '../photo/crops';

type Unknown = Readonly<Record<string, unknown>>;

/** What rounding may add to the edge of a frame. */
const hair = 1e-6;

/** Whether unknown JSON says how a use cuts its photo: known crops, and frames that lie in the picture. */
export function isPhotoCuts(value: unknown): value is PhotoCuts {
  return (
    hasOnly(value, ['shown', 'focus', 'byHand']) &&
    isCropName(value['shown']) &&
    isFocus(value['focus']) &&
    isByHand(value['byHand'])
  );
}

const isCropName = (value: unknown): value is CropName => cropNames.some((name) => name === value);

const isFocus = (value: unknown): value is FocalPoint =>
  hasOnly(value, ['x', 'y']) && isPart(value['x']) && isPart(value['y']);

function isByHand(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return Object.entries(value).every(
    ([name, frame]) => name !== 'full' && isCropName(name) && isFrame(frame),
  );
}

function isFrame(value: unknown): value is CropFrame {
  if (!hasOnly(value, ['x', 'y', 'width', 'height'])) return false;
  const { x, y, width, height } = value;
  if (!isPart(x) || !isPart(y) || !isPart(width) || !isPart(height)) return false;
  return width > 0 && height > 0 && x + width <= 1 + hair && y + height <= 1 + hair;
}

const isRecord = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasOnly = (value: unknown, names: readonly string[]): value is Unknown =>
  isRecord(value) &&
  Object.keys(value).length === names.length &&
  names.every((name) => Object.hasOwn(value, name));

const isPart = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;
