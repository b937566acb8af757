import { useMutation } from '@tanstack/react-query';
import { useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react';
import type { ExportPreset } from '#core/formats/export-preset';
import { request } from '../../app/api';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import type { ChosenFormat } from './chosen-formats';
import styles from './preset-bar.module.css';

export interface PresetFormProps {
  readonly own: readonly ExportPreset[];
  readonly formats: readonly ChosenFormat[];
  readonly onClose: () => void;
}

const takeFocus = (form: HTMLFormElement | null): void => form?.querySelector('input')?.focus();

/** Asks for a name. One that is taken is replaced, and the button says so. */
export function PresetForm({ own, formats, onClose }: PresetFormProps): ReactNode {
  const [name, setName] = useState('');
  const said = name.trim();
  const taken = own.find((each) => each.name.toLowerCase() === said.toLowerCase());
  const saving = useMutation({
    mutationFn: () =>
      request('export:save-preset', {
        id: taken?.id ?? crypto.randomUUID(),
        name: said,
        formats: formats.map(({ format, options = {} }) => ({ format, options })),
      }),
    onSuccess: onClose,
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (said !== '') saving.mutate();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault(); // the dialog stays
    onClose();
  };
  return (
    <form ref={takeFocus} className={styles['form']} onSubmit={submit}>
      <TextField
        label="Name of the preset"
        compact
        autoComplete="off"
        maxLength={100}
        value={name}
        error={saving.error?.message}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles['acts']}>
        <Button type="submit" disabled={said === ''} busy={saving.isPending}>
          {taken ? `Replace “${taken.name}”` : 'Keep'}
        </Button>
        <Button tone="bare" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
