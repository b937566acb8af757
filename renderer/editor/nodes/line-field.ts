import { element } from '../element';
import styles from './line-field.module.css';

export interface LineFieldOptions {
  /** The accessible name. */
  readonly name: string;
  readonly placeholder: string;
  readonly className?: string | undefined;
  readonly onInput: (value: string) => void;
  /** Enter and Escape leave the field. */
  readonly onLeave: () => void;
}

/** One line of plain text inside a node view, which wraps and grows instead of scrolling sideways. */
export interface LineField {
  readonly dom: HTMLElement;
  readonly input: HTMLTextAreaElement;
  readonly show: (value: string) => void;
}

/** As long as a field of the contract may be. */
const longest = 20_000;

const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').slice(0, longest);

export function lineField(options: LineFieldOptions): LineField {
  const input = element('textarea', {
    class: styles['input'],
    'aria-label': options.name,
    placeholder: options.placeholder,
    rows: '1',
    dir: 'auto',
    maxlength: String(longest),
  });
  const dom = element(
    'div',
    { class: [styles['field'], options.className].filter(Boolean).join(' ') },
    input,
  );
  const show = (value: string) => {
    if (input.value !== value) input.value = value;
    // The grid cell is as high as this copy of the text, and the text area fills the cell.
    dom.dataset.text = value === '' ? options.placeholder : value;
  };
  input.addEventListener('input', () => {
    const value = oneLine(input.value);
    show(value);
    options.onInput(value);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    options.onLeave();
  });
  return { dom, input, show };
}
