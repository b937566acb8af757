import type { Photo } from '#core/photo/photo';
import { element } from '../../element';
import { lineField } from '../line-field';
import { stopGlyph } from '../stop-glyph';
import styles from './photo.module.css';

export interface CreditPart {
  readonly dom: HTMLElement;
  /** Shows the credit of a photo; answers whether it has none. */
  readonly show: (photo: Photo | 'loading' | 'missing') => boolean;
}

/** The credit of a photo in its figure: where it comes from, what the file says, and that it may not be empty. */
export function creditPart(options: {
  readonly onInput: (value: string) => void;
  readonly onLeave: () => void;
}): CreditPart {
  const field = lineField({
    name: 'Credit',
    placeholder: 'Photographer/agency',
    className: styles['credit'],
    ...options,
  });
  const origin = element('span', { class: styles['origin'] });
  const fileSays = element('span', {});
  const use = element('button', { type: 'button', class: styles['use'] }, 'Use it');
  const says = element('p', { class: styles['says'] }, fileSays, ' ', use);
  const refusal = element(
    'p',
    { class: styles['refusal'] },
    stopGlyph(),
    'A photo cannot be published without a credit.',
  );
  let fromFile = '';
  use.addEventListener('click', () => options.onInput(fromFile));
  const show = (photo: Photo | 'loading' | 'missing'): boolean => {
    const known = typeof photo === 'string' ? null : photo;
    fromFile = known?.fromFile.credit ?? '';
    const credit = known?.credit ?? '';
    const isEmpty = known !== null && credit.trim() === '';
    field.show(credit);
    field.input.disabled = known === null;
    field.input.setAttribute('aria-invalid', String(isEmpty));
    origin.hidden = fromFile === '';
    origin.textContent = credit === fromFile ? 'IPTC' : 'Edited';
    origin.classList.toggle(styles['edited'] ?? 'edited', credit !== fromFile);
    says.hidden = fromFile === '' || credit === fromFile;
    fileSays.textContent = `File says “${fromFile}”.`;
    if (isEmpty) dom.append(refusal);
    else refusal.remove();
    return isEmpty;
  };
  const line = element('div', { class: styles['creditLine'] }, field.dom, origin);
  const dom = element('div', {}, line, says);
  return { dom, show };
}
