import {
  useId,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import type { StoryFieldName } from '#core/story/story';
import styles from './story-field.module.css';

/** As long as the contract lets a field be, in UTF-16 units. */
const longest = 20_000;

export interface StoryFieldProps {
  readonly field: StoryFieldName;
  /** The accessible name. */
  readonly name: string;
  readonly placeholder: string;
  readonly start: string;
  readonly onValue: (field: StoryFieldName, value: string) => void;
  /** Enter goes on to what follows. */
  readonly onEnter: (field: StoryFieldName) => void;
  readonly onTooLong: (name: string) => void;
}

/**
 * One field of a story, as it reads. The text is the element's own, so nothing that React draws can put it back; it
 * grows by a copy of the text in the same grid cell. Only the deck takes line breaks, by Shift Enter.
 */
export function StoryField({
  field,
  name,
  placeholder,
  start,
  onValue,
  onEnter,
  onTooLong,
}: StoryFieldProps): ReactNode {
  const id = useId();
  const [text, setText] = useState(start);
  const hasLines = field === 'deck';
  const onInput = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => {
    if (!hasLines) joinLines(currentTarget);
    if (currentTarget.value.length > longest) {
      currentTarget.value = currentTarget.value.slice(0, longest);
      onTooLong(name);
    }
    setText(currentTarget.value);
    onValue(field, currentTarget.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || (hasLines && event.shiftKey)) return;
    event.preventDefault();
    onEnter(field);
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const added = event.clipboardData.getData('text/plain').length - (selectionEnd - selectionStart);
    if (value.length + added <= longest) return;
    event.preventDefault();
    onTooLong(name);
  };
  return (
    <div className={[styles['field'], styles[field]].join(' ')} data-text={text || placeholder}>
      <textarea
        id={id}
        data-field={field}
        aria-label={name}
        placeholder={placeholder}
        rows={1}
        dir="auto"
        spellCheck={field !== 'slug'}
        maxLength={longest}
        defaultValue={start}
        onInput={onInput}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
    </div>
  );
}

/** Makes one line of several, where they were pasted, and leaves the caret where it was in the text. */
function joinLines(area: HTMLTextAreaElement): void {
  const joined = (text: string) => text.replace(/[^\S\r\n]*[\r\n]+\s*/g, ' ');
  if (!/[\r\n]/.test(area.value)) return;
  const caret = joined(area.value.slice(0, area.selectionEnd)).length;
  area.value = joined(area.value);
  area.setSelectionRange(caret, caret);
}
