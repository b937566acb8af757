import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { sayKeys } from '../../../app/keys';
import { Button } from '../../../ui/button';
import styles from './comments.module.css';

/** As long as the contract lets a remark be, in UTF-16 units. */
const longest = 20_000;

export interface RemarkFormProps {
  /** The accessible name of the field. */
  readonly label: string;
  /** What its button says. */
  readonly verb: string;
  readonly start: string;
  /** It was opened to be typed into now, and not found again with what was typed before. */
  readonly takesFocus: boolean;
  /** What is typed, at each key: it is kept where the form is closed without sending. */
  readonly onDraft: (text: string) => void;
  readonly onSend: (text: string) => void;
  readonly onClose: () => void;
}

/** A field for a remark. The text is the element's own. Ctrl Enter sends, Esc closes. */
export function RemarkForm(props: RemarkFormProps): ReactNode {
  const { label, verb, start, takesFocus, onDraft, onSend, onClose } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const opened = useRef(takesFocus);
  useEffect(() => {
    if (!area.current) return;
    grow(area.current);
    if (opened.current) area.current.focus();
    area.current.setSelectionRange(area.current.value.length, area.current.value.length);
  }, []);
  const send = () => onSend(area.current?.value ?? '');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isSending = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isSending && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (isSending) send();
    else onClose();
  };
  return (
    <div className={styles['form']}>
      <textarea
        ref={area}
        className={styles['input']}
        aria-label={label}
        rows={2}
        dir="auto"
        maxLength={longest}
        defaultValue={start}
        onInput={({ currentTarget }) => {
          grow(currentTarget);
          onDraft(currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles['acts']}>
        <Button onClick={send} keys={sayKeys('Mod+Enter')}>
          {verb}
        </Button>
        <Button tone="bare" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function grow(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}
