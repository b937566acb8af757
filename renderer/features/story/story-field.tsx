import {
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import type { LineName, StoryFieldName } from '#core/story/story';
import type { StorySession } from './session/story-session';
import styles from './story-field.module.css';

/** As long as the contract lets a field be, in UTF-16 units. */
const longest = 20_000;

export type PlainFieldName = Exclude<StoryFieldName, LineName>;

export interface StoryFieldProps {
  readonly session: StorySession;
  readonly field: PlainFieldName;
  /** The accessible name. */
  readonly name: string;
  readonly placeholder: string;
  /** Enter goes on to what follows. */
  readonly onEnter: (field: PlainFieldName) => void;
  readonly onTooLong: (name: string) => void;
}

/**
 * One plain field of a story, as it reads. The text is the element's own; it grows by a copy of the text in the same
 * grid cell. What is typed is in the session at once, so what differs from it was changed elsewhere and is newer.
 */
export function StoryField(props: StoryFieldProps): ReactNode {
  const { session, field, name, placeholder, onEnter, onTooLong } = props;
  const [start] = useState(() => session.fields()[field]);
  const area = useRef<HTMLTextAreaElement>(null);
  const isComposing = useRef(false);
  useEffect(
    () =>
      session.subscribe(() => {
        if (area.current && !isComposing.current) follow(area.current, session.fields()[field], placeholder);
      }),
    [session, field, placeholder],
  );
  const onInput = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => {
    joinLines(currentTarget);
    if (currentTarget.value.length > longest) {
      currentTarget.value = currentTarget.value.slice(0, longest);
      onTooLong(name);
    }
    grow(currentTarget, placeholder);
    session.setField(field, currentTarget.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter(field);
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { value: text, selectionStart, selectionEnd } = event.currentTarget;
    const added = event.clipboardData.getData('text/plain').length - (selectionEnd - selectionStart);
    if (text.length + added <= longest) return;
    event.preventDefault();
    onTooLong(name);
  };
  return (
    <div className={[styles['field'], styles[field]].join(' ')} data-text={start || placeholder}>
      <textarea
        ref={area}
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
        onCompositionStart={() => void (isComposing.current = true)}
        onCompositionEnd={() => void (isComposing.current = false)}
      />
    </div>
  );
}

/** Shows a value that was put into the field elsewhere, and leaves the caret where it was as far as it goes. */
function follow(area: HTMLTextAreaElement, value: string, placeholder: string): void {
  if (area.value === value) return;
  const { selectionStart, selectionEnd } = area;
  area.value = value;
  if (document.activeElement === area) area.setSelectionRange(selectionStart, selectionEnd);
  grow(area, placeholder);
}

/** The field is as high as this copy of its text. */
function grow(area: HTMLTextAreaElement, placeholder: string): void {
  if (area.parentElement) area.parentElement.dataset['text'] = area.value || placeholder;
}

/** Makes one line of several, where they were pasted, and leaves the caret where it was in the text. */
function joinLines(area: HTMLTextAreaElement): void {
  const joined = (text: string) => text.replace(/[^\S\r\n]*[\r\n]+\s*/g, ' ');
  if (!/[\r\n]/.test(area.value)) return;
  const caret = joined(area.value.slice(0, area.selectionEnd)).length;
  area.value = joined(area.value);
  area.setSelectionRange(caret, caret);
}
