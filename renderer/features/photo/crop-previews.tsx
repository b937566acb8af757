import type { ReactNode } from 'react';
import { cutInCss, shownCut } from '#core/document/cut-place';
import { cropNames } from '#core/photo/crops';
import type { CropStageProps } from './crop-stage';
import styles from './crop-stage.module.css';

/** The same picture behind the window of each crop. */
export function CropPreviews({ address, picture, cuts, onCuts }: CropStageProps): ReactNode {
  return cropNames.map((name) => {
    const cut = shownCut(picture, { ...cuts, shown: name });
    const css = cut && cutInCss(cut);
    if (!css) return null;
    const isShown = name === cuts.shown;
    return (
      <figure key={name} className={styles['preview']}>
        <button
          type="button"
          className={isShown ? styles['shown'] : undefined}
          style={{ aspectRatio: css.aspectRatio }}
          aria-label={`${name} crop`}
          aria-pressed={isShown}
          onClick={() => onCuts({ ...cuts, shown: name })}
        >
          <img src={address} alt="" style={{ width: css.width, transform: css.transform }} />
        </button>
        <figcaption>{isShown ? `In the story, ${name}` : name}</figcaption>
      </figure>
    );
  });
}
