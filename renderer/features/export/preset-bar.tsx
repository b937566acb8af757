import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { builtInPresets, type ExportPreset } from '#core/formats/export-preset';
import { request } from '../../app/api';
import { callQuery } from '../../app/call-query';
import { LinkButton } from '../../ui/link-button';
import type { ListedFormat } from './chosen-formats';
import { matchPreset } from './match-preset';
import styles from './preset-bar.module.css';
import { PresetForm } from './preset-form';
import type { Choice } from './use-choice';

export interface PresetBarProps {
  readonly listed: readonly ListedFormat[];
  readonly choice: Choice;
}

/** Sets of formats under names: those every desk has, and those that were kept on this one. */
export function PresetBar({ listed, choice }: PresetBarProps): ReactNode {
  const id = useId();
  const [isNaming, setNaming] = useState(false);
  const { data } = useQuery(callQuery('export:presets', {}));
  const forgetting = useMutation({
    mutationFn: (preset: ExportPreset) => request('export:forget-preset', { id: preset.id }),
  });
  const own = data?.presets ?? [];
  const builtIn = builtInPresets(listed);
  const current = matchPreset([...own, ...builtIn], choice.formats, listed);
  const take = (wanted: string) => {
    const preset = [...own, ...builtIn].find((each) => each.id === wanted);
    if (preset) choice.apply(preset);
  };
  const isOwn = own.some((each) => each.id === current?.id);
  return (
    <div className={styles['bar']}>
      <label htmlFor={id}>Preset</label>
      <select id={id} value={current?.id ?? ''} onChange={({ target }) => take(target.value)}>
        <option value="" disabled>
          As ticked below
        </option>
        {own.length > 0 && <Options name="Of this desk" presets={own} />}
        <Options name="Built in" presets={builtIn} />
      </select>
      {isNaming ? (
        <PresetForm own={own} formats={choice.formats} onClose={() => setNaming(false)} />
      ) : (
        <div className={styles['acts']}>
          {!current && choice.formats.length > 0 && (
            <LinkButton onClick={() => setNaming(true)}>Keep as a preset</LinkButton>
          )}
          {current && isOwn && (
            <LinkButton onClick={() => forgetting.mutate(current)}>Forget “{current.name}”</LinkButton>
          )}
        </div>
      )}
      {forgetting.error && <p role="alert">{forgetting.error.message}</p>}
    </div>
  );
}

interface OptionsProps {
  readonly name: string;
  readonly presets: readonly ExportPreset[];
}

function Options({ name, presets }: OptionsProps): ReactNode {
  return (
    <optgroup label={name}>
      {presets.map((preset) => (
        <option key={preset.id} value={preset.id}>
          {preset.name}
        </option>
      ))}
    </optgroup>
  );
}
