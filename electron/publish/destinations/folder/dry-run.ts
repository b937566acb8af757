import { basename, join } from 'node:path';
import { isSafeFileName } from '#core/formats/file-name';
import type { StoryList } from '#core/publication/story-list';
import type { Delivery, DryRunStep, LeavingFile, Noted } from '../../destination-driver';
import { hashAt, isTaken } from './folder-disk';
import { listFiles } from './list-files';

/** What sending a page would do in the folder, in the order it would be done. */
export function dryRunSend(folder: string, delivery: Delivery, list: StoryList): readonly DryRunStep[] {
  const { beside, page, files, before } = delivery;
  return [
    ...beside.map((file) => writing(folder, file)),
    writing(folder, page),
    ...clearing(folder, before, files),
    ...listFiles(folder, list).map((file) => writing(folder, file)),
  ];
}

/** What taking a story away would do. */
export function dryRunRemove(folder: string, noted: Noted, list: StoryList): readonly DryRunStep[] {
  const page = { name: basename(noted.address), sha256: hashAt(noted.address) ?? '' };
  const others = noted.before.filter(({ name }) => name !== page.name);
  return [
    ...(isTaken(noted.address) ? [removing(page)] : []),
    ...clearing(folder, others, []),
    ...listFiles(folder, list).map((file) => writing(folder, file)),
  ];
}

function writing(folder: string, { name, bytes, sha256 }: LeavingFile): DryRunStep {
  const path = join(folder, ...name.split('/'));
  const does = !isTaken(path) ? 'writes' : hashAt(path) === sha256 ? 'keeps' : 'replaces';
  return { does, name, byteLength: bytes.byteLength, sha256 };
}

function clearing(folder: string, files: Noted['files'], kept: Noted['files']): readonly DryRunStep[] {
  const keeps = new Set(kept.map(({ name }) => name));
  return files
    .filter(
      ({ name, sha256 }) => !keeps.has(name) && isSafeFileName(name) && isAsWritten(folder, name, sha256),
    )
    .map(removing);
}

function isAsWritten(folder: string, name: string, sha256: string): boolean {
  return hashAt(join(folder, ...name.split('/'))) === sha256;
}

const removing = ({ name, sha256 }: { readonly name: string; readonly sha256: string }): DryRunStep => ({
  does: 'removes',
  name,
  byteLength: 0,
  sha256,
});
