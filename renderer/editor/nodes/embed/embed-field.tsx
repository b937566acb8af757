import type { Editor } from '@tiptap/react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { isWebAddress } from '#core/document/link-href';
import { Button } from '../../../ui/button';
import { insertEmbed } from '../../commands/insert-part';
import { meantHref } from '../../marks/link/link-commands';
import { placeUnder } from '../../marks/link/place-under';
import styles from '../../marks/link/link-field.module.css';
import { loneAddress } from './lone-address';

const refusal = 'A card leads to a page on the web: https:// or http://, without spaces.';

export interface EmbedFieldProps {
  readonly editor: Editor;
  readonly onDone: () => void;
}

/** Asks for the address of an embed card. Enter puts the card in, Escape goes back to the text. Nothing is fetched. */
export function EmbedField({ editor, onDone }: EmbedFieldProps): ReactNode {
  const [found] = useState(() => loneAddress(editor.state));
  const [typed, setTyped] = useState(found?.url ?? '');
  const [error, setError] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => placeUnder(box.current, editor, editor.state.selection.to), [editor]);
  const leave = () => {
    onDone();
    editor.view.focus();
  };
  const putIn = () => {
    const url = meantHref(typed);
    if (!isWebAddress(url)) {
      setError(refusal);
      return;
    }
    onDone();
    insertEmbed(editor, url, found);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') putIn();
    else leave();
  };
  return (
    <div ref={box} className={styles['box']} role="group" aria-label="Embed card">
      <div className={styles['row']}>
        <input
          className={styles['input']}
          aria-label="Address to embed"
          aria-invalid={error !== ''}
          placeholder="https://"
          spellCheck={false}
          maxLength={2048}
          value={typed}
          ref={(input) => input?.focus()}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button tone="bare" onClick={putIn}>
          Put in
        </Button>
      </div>
      {error !== '' && (
        <p className={styles['error']} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
