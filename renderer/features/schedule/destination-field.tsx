import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { NewsroomError } from '#core/newsroom-error';
import type { Destination } from '#core/publication/publication';
import { request } from '../../app/api';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { LinkButton } from '../../ui/link-button';
import { RadioList } from '../../ui/radio-list';
import styles from './schedule-dialog.module.css';

export interface DestinationFieldProps {
  readonly destinations: readonly Destination[];
  readonly value: string | null;
  readonly onChange: (destination: string) => void;
}

/** Where it goes, and how to add a place it can go to. */
export function DestinationField({ destinations, value, onChange }: DestinationFieldProps): ReactNode {
  const [isAdding, setAdding] = useState(destinations.length === 0);
  const added = (destination: Destination) => {
    setAdding(false);
    onChange(destination.id);
  };
  return (
    <div className={styles['destinations']}>
      {destinations.length > 0 && (
        <RadioList
          label="Goes to"
          value={value}
          choices={destinations.map(({ id, name, settings }) => ({
            value: id,
            label: name,
            detail: settings.path,
          }))}
          onChange={onChange}
        />
      )}
      {destinations.length > 0 && value === null && <p className={styles['help']}>Choose where it goes.</p>}
      {isAdding ? (
        <AddFolder isFirst={destinations.length === 0} onAdded={added} />
      ) : (
        <LinkButton onClick={() => setAdding(true)}>Add a folder…</LinkButton>
      )}
    </div>
  );
}

interface AddFolderProps {
  readonly isFirst: boolean;
  readonly onAdded: (destination: Destination) => void;
}

function AddFolder({ isFirst, onAdded }: AddFolderProps): ReactNode {
  const [name, setName] = useState('');
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => request('destination:add-folder', { name: name.trim() }),
    onSuccess: async (destination) => {
      await client.invalidateQueries({ queryKey: ['destination:list'] });
      onAdded(destination);
    },
  });
  const isClosed = error instanceof NewsroomError && error.code === 'cancelled';
  return (
    <form
      className={styles['addFolder']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') mutate();
      }}
    >
      <TextField
        label={isFirst ? 'Goes to a folder called' : 'Name of the folder'}
        placeholder="Website"
        maxLength={100}
        autoComplete="off"
        value={name}
        error={error && !isClosed ? error.message : undefined}
        help="The page is written into a folder on this computer or on a shared drive."
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" size="large" disabled={name.trim() === ''} busy={isPending}>
        Choose folder
      </Button>
    </form>
  );
}
