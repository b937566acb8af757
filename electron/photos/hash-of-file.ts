import { createHash, type Hash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readSync } from 'node:fs';

const pieceLength = 1024 * 1024;

/** SHA-256 of a file as hex digits, read in pieces; null where it is no file of its own or cannot be read. */
export function hashOfFile(path: string): string | null {
  try {
    return lstatSync(path).isFile() ? hash(path) : null;
  } catch {
    return null;
  }
}

function hash(path: string): string {
  const file = openSync(path, 'r');
  try {
    return hashPieces(file, createHash('sha256'));
  } finally {
    closeSync(file);
  }
}

function hashPieces(file: number, sum: Hash): string {
  const piece = Buffer.allocUnsafe(pieceLength);
  for (;;) {
    const length = readSync(file, piece, 0, pieceLength, null);
    if (length === 0) return sum.digest('hex');
    sum.update(piece.subarray(0, length));
  }
}
