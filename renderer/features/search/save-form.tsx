import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react';
import type { SearchLook } from '../../app/routes';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import type { SavedSearchList } from './use-saved-searches';
import styles from './search-view.module.css';

export interface SaveFormProps {
  readonly look: SearchLook;
  readonly saved: SavedSearchList;
  readonly onShow: (look: Partial<SearchLook>) => void;
  readonly onClose: () => void;
}

/** Asks for a name. One that is taken is replaced, and the button says so. */
export function SaveForm({ look, saved, onShow, onClose }: SaveFormProps): ReactNode {
  const box = useRef<HTMLFormElement>(null);
  const before = saved.searches.find(({ id }) => id === look.saved);
  const [name, setName] = useState(before?.name ?? look.search.words.trim().slice(0, 100));
  useEffect(() => box.current?.querySelector('input')?.select(), []);
  const said = name.trim();
  const taken = saved.searches.find((each) => each.name.toLowerCase() === said.toLowerCase());
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (said === '') return;
    const id = taken?.id ?? crypto.randomUUID();
    saved.save({ id, name: said, search: look.search });
    onShow({ saved: id });
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <form ref={box} className={styles['saving']} onSubmit={save}>
      <TextField
        label="Name of this search"
        labelHidden
        compact
        placeholder="Held in Metro"
        autoComplete="off"
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" tone="primary" disabled={said === ''}>
        {taken ? `Replace “${taken.name}”` : 'Save'}
      </Button>
      <Button tone="bare" onClick={onClose}>
        Cancel
      </Button>
    </form>
  );
}
