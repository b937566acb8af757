import { basename, join } from 'node:path';
import type { StoryList } from '#core/publication/story-list';
import type { Delivery, DryRunStep, LeavingFile, Noted } from '../../destination-driver';
import { hashAt, isTaken } from './folder-disk';
import { listFiles } from './list-files';
import { leftBehind } from './write-set';

/** What sending a page would do in the folder, in the order it would be done. */
export function dryRunSend(folder: string, delivery: Delivery, list: StoryList): readonly DryRunStep[] {
  const { beside, page } = delivery;
  return [
    ...beside.map((file) => writing(folder, file)),
    writing(folder, page),
    ...leftBehind(folder, delivery).map(removing),
    ...listFiles(folder, list).map((file) => writing(folder, file)),
  ];
}

/** What taking a story away would do. */
export function dryRunRemove(folder: string, noted: Noted, list: StoryList): readonly DryRunStep[] {
  const page = { name: basename(noted.address), sha256: hashAt(noted.address) ?? '' };
  return [
    ...(isTaken(noted.address) ? [removing(page)] : []),
    ...leftBehind(folder, noted).map(removing),
    ...listFiles(folder, list).map((file) => writing(folder, file)),
  ];
}

function writing(folder: string, { name, bytes, sha256 }: LeavingFile): DryRunStep {
  const path = join(folder, ...name.split('/'));
  const does = !isTaken(path) ? 'writes' : hashAt(path) === sha256 ? 'keeps' : 'replaces';
  return { does, name, byteLength: bytes.byteLength, sha256 };
}

const removing = ({ name, sha256 }: { readonly name: string; readonly sha256: string }): DryRunStep => ({
  does: 'removes',
  name,
  byteLength: 0,
  sha256,
});
