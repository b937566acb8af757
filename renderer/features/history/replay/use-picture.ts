import { useState } from 'react';
import { nameBlocks } from '../../../reader/block-names';
import { pictureOf, type Picture } from './picture';
import type { Frame } from './reel';

interface Shown {
  readonly frame: Frame | null;
  readonly picture: Picture | null;
}

/** The picture of a moment, its blocks known as those of the picture shown before, so that few are drawn again. */
export function usePicture(frame: Frame | null): Picture | null {
  const [shown, setShown] = useState<Shown>({ frame: null, picture: null });
  if (frame === shown.frame) return shown.picture;
  const picture = frame && pictureOf(frame.content);
  if (picture) nameBlocks(shown.picture?.content.document.content ?? [], picture.content.document.content);
  setShown({ frame, picture });
  return picture;
}
