import type { Editor } from '@tiptap/react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { linkRange, meantHref, setLink, type LinkRange } from './link-commands';
import { placeUnder } from './place-under';
import styles from './link-field.module.css';

const refusal = 'A link starts with https://, http://, mailto: or tel: and has no spaces.';

interface LinkFieldProps {
  readonly editor: Editor;
  readonly onDone: () => void;
}

/** Asks for the address of a link, below the words it is on. Enter sets it, Escape goes back to the text. */
export function LinkField({ editor, onDone }: LinkFieldProps): ReactNode {
  const [range] = useState(() => linkRange(editor.state));
  return range ? <AddressField editor={editor} range={range} onDone={onDone} /> : <NoWords onDone={onDone} />;
}

function AddressField({ editor, range, onDone }: LinkFieldProps & { readonly range: LinkRange }): ReactNode {
  const [error, setError] = useState('');
  const [typed, setTyped] = useState(range.href);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => placeUnder(box.current, editor, range.to), [editor, range]);
  const finish = (href: string | null) => {
    if (href !== null) editor.view.dispatch(setLink(editor.state.tr, range, href));
    onDone();
    editor.view.focus();
  };
  const set = () => {
    const href = typed.trim() === '' ? '' : meantHref(typed);
    if (href === null) setError(refusal);
    else finish(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') set();
    else finish(null);
  };
  return (
    <div ref={box} className={styles['box']} role="group" aria-label="Link">
      <div className={styles['row']}>
        <input
          className={styles['input']}
          aria-label="Link address"
          aria-invalid={error !== ''}
          placeholder="https://"
          spellCheck={false}
          maxLength={2048}
          value={typed}
          ref={(input) => input?.focus()}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button tone="bare" onClick={set}>
          Link
        </Button>
        {range.href !== '' && (
          <Button tone="bare" onClick={() => finish('')}>
            Remove link
          </Button>
        )}
      </div>
      {error !== '' && (
        <p className={styles['error']} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** There is nothing to link at the caret. */
function NoWords({ onDone }: { readonly onDone: () => void }): ReactNode {
  useLayoutEffect(onDone, [onDone]);
  return null;
}
