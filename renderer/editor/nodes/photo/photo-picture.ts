import { cutInCss, shownCut } from '#core/document/cut-place';
import type { PhotoCuts } from '#core/photo/crops';
import type { Photo } from '#core/photo/photo';
import { element } from '../../element';
import styles from './photo.module.css';

/** The picture of a figure, cut as its use says. The file is never decoded twice for it. */
export function pictureOf(id: string) {
  const image = element('img', {
    alt: '',
    // A story may hold a hundred photos of a camera: what is not in sight waits, and none holds up the typing.
    loading: 'lazy',
    decoding: 'async',
    src: `app-media://photo/${id}`,
  });
  const frame = element('div', {}, image);
  const badge = element('span', { class: styles['badge'] }, 'Lead');
  const missing = element(
    'p',
    { class: styles['missing'] },
    'This desk does not keep the file of this photo.',
  );
  const dom = element(
    'div',
    { class: styles['picture'], contenteditable: 'false', 'data-picture': '' },
    frame,
    badge,
    missing,
  );
  image.addEventListener('error', () => {
    image.hidden = true;
    missing.hidden = false;
  });
  missing.hidden = true;
  let leads = false;
  let crop = '';
  const showBadge = () => {
    const said = [leads ? 'Lead' : '', crop].filter((part) => part !== '');
    badge.textContent = said.join(', ');
    badge.hidden = said.length === 0;
  };
  return {
    dom,
    describe: (alt: string, isLead: boolean) => {
      image.alt = alt;
      leads = isLead;
      showBadge();
    },
    show: (photo: Photo | 'loading' | 'missing', cuts: PhotoCuts | null) => {
      missing.hidden = photo !== 'missing';
      image.hidden = photo === 'missing';
      if (typeof photo === 'string') return;
      image.width = photo.width;
      image.height = photo.height;
      crop = cuts && cuts.shown !== 'full' ? cuts.shown : '';
      showBadge();
      showCut(frame, image, photo, cuts);
    },
  };
}

function showCut(frame: HTMLElement, image: HTMLImageElement, photo: Photo, cuts: PhotoCuts | null): void {
  const cut = shownCut(photo, cuts);
  const css = cut && cutInCss(cut);
  frame.classList.toggle(styles['cut'] ?? 'cut', css !== null);
  frame.style.aspectRatio = css?.aspectRatio ?? '';
  image.style.width = css?.width ?? '';
  image.style.transform = css?.transform ?? '';
}
