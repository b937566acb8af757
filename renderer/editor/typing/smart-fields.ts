import { quoteSigns } from '#core/text/quote-signs';
import { typeSmartly, type TypedText } from '#core/text/type-smartly';

/** Plain fields whose words are printed: what is typed in them is set as in the text. Names, slugs and credits are not. */
const printed = [
  '[aria-label="Attribution"]',
  '[aria-label^="Title of"]',
  '[aria-label^="Description of"]',
  '[aria-label="Alt text"]',
  '[data-detail="headlines"]',
].join();

/**
 * Typographic signs in plain fields of a page, as they are typed; undo gives back what was typed. Answers what ends it.
 */
export function smartFields(page: Document, language: () => string): () => void {
  const listen = (event: InputEvent) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    if (event.inputType !== 'insertText' || event.isComposing || !field.matches(printed)) return;
    const made = meant(field, event.data ?? '', language());
    if (!made) return;
    event.preventDefault();
    put(page, event.data ?? '');
    mend(page, field, made);
  };
  page.addEventListener('beforeinput', listen);
  return () => page.removeEventListener('beforeinput', listen);
}

type Field = HTMLTextAreaElement | HTMLInputElement;

function meant(field: Field, typed: string, language: string): TypedText | null {
  const signs = quoteSigns(language);
  const { value, selectionStart: start, selectionEnd: end } = field;
  if (!signs || typed.length !== 1 || start === null || end === null) return null;
  return typeSmartly(value.slice(0, start), typed, value.charAt(end), signs);
}

/** Changes signs before the caret, which stands after the character as it was typed. */
function mend(page: Document, field: Field, { put: last, mends }: TypedText): void {
  const caret = field.selectionStart ?? 0;
  const from = caret - 1 - Math.max(0, ...mends.map(({ back }) => back));
  const signs = field.value.slice(from, caret - 1).split('');
  for (const { back, put: sign } of mends) signs[signs.length - back] = sign;
  field.setSelectionRange(from, caret);
  put(page, signs.join('') + last);
}

/** Types into the field that has the focus, so that its own undo knows of it; no newer way does that. */
function put(page: Document, text: string): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  page.execCommand('insertText', false, text);
}
