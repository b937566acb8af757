import { ImageOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { cutInCss, shownCut } from '#core/document/cut-place';
import type { PhotoNode } from '#core/document/document';
import { heardAlt } from '#core/document/walk';
import type { Photo } from '#core/photo/photo';
import { photoAddress } from '../newsroom/photo-address';
import { Icon } from '../ui/icon';
import { InlineText } from './inline-text';
import styles from './reader.module.css';

export interface PhotoFigureProps {
  readonly use: PhotoNode;
  readonly photos: readonly Photo[];
}

/** A photo with the caption of this use and the photo's own credit. A photo without a credit says so. */
export function PhotoFigure({ use, photos }: PhotoFigureProps): ReactNode {
  const photo = photos.find(({ id }) => id === use.attrs.photo);
  return (
    <figure className={styles['figure']}>
      <Picture key={use.attrs.photo} use={use} photo={photo} />
      <figcaption dir="auto">
        <InlineText nodes={use.content} />{' '}
        {photo?.credit ? (
          <span className={styles['credit']}>{photo.credit}</span>
        ) : (
          <span className={styles['noCredit']}>No credit yet</span>
        )}
      </figcaption>
    </figure>
  );
}

interface PictureProps {
  readonly use: PhotoNode;
  readonly photo: Photo | undefined;
}

function Picture({ use, photo }: PictureProps): ReactNode {
  const [isBroken, setBroken] = useState(false);
  if (isBroken)
    return (
      <div className={styles['broken']}>
        <Icon of={ImageOff} size={20} />
        {photo?.fileName ?? 'This photo'} cannot be shown: its file is gone or damaged.
      </div>
    );
  const cut = shownCut(photo, use.attrs.cuts);
  const css = cut && cutInCss(cut);
  const image = (
    <img
      src={photoAddress(use.attrs.photo)}
      alt={heardAlt(use)}
      width={photo?.width}
      height={photo?.height}
      style={css ? { width: css.width, transform: css.transform } : undefined}
      onError={() => setBroken(true)}
    />
  );
  if (!css) return image;
  return (
    <div className={styles['cut']} style={{ aspectRatio: css.aspectRatio }}>
      {image}
    </div>
  );
}
