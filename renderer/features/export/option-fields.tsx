import { useId, type ReactNode } from 'react';
import { assertNever } from '#core/assert-never';
import type { FormatOption, OptionValues } from '#core/formats/format-options';
import { CheckField } from '../../ui/check-field';
import { TextField } from '../../ui/field';
import styles from './export-dialog.module.css';

type Value = string | number | boolean;

export interface OptionFieldsProps {
  readonly formatName: string;
  readonly offered: readonly FormatOption[];
  readonly chosen: OptionValues;
  readonly onChoose: (option: string, value: Value) => void;
}

/** What can be chosen of a format, as the format itself says it. */
export function OptionFields({ formatName, offered, chosen, onChoose }: OptionFieldsProps): ReactNode {
  const heading = useId();
  if (offered.length === 0) return null;
  return (
    <section className={styles['options']} aria-labelledby={heading}>
      <h2 id={heading}>{formatName}</h2>
      {offered.map((option) => (
        <OptionField
          key={option.name}
          option={option}
          value={chosen[option.name] ?? option.fallback}
          onChange={(value) => onChoose(option.name, value)}
        />
      ))}
    </section>
  );
}

interface OptionFieldProps {
  readonly option: FormatOption;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function OptionField({ option, value, onChange }: OptionFieldProps): ReactNode {
  const { title, description, kind } = option;
  const help = description === '' ? undefined : description;
  switch (kind) {
    case 'switch':
      return <CheckField label={title} help={description} isOn={value === true} onChange={onChange} />;
    case 'choice':
      return <ChoiceField option={option} value={String(value)} onChange={onChange} />;
    case 'number':
      return (
        <TextField
          type="number"
          label={title}
          help={help}
          value={String(value)}
          onChange={({ target }) => onChange(target.value === '' ? option.fallback : target.valueAsNumber)}
        />
      );
    case 'text':
      return (
        <TextField
          label={title}
          help={help}
          value={String(value)}
          maxLength={4_000}
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => onChange(target.value)}
        />
      );
    default:
      return assertNever(kind);
  }
}

interface ChoiceFieldProps {
  readonly option: FormatOption;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function ChoiceField({ option, value, onChange }: ChoiceFieldProps): ReactNode {
  const id = useId();
  return (
    <div className={styles['choice']}>
      <label htmlFor={id}>{option.title}</label>
      <select
        id={id}
        value={value}
        aria-describedby={option.description === '' ? undefined : `${id}-help`}
        onChange={({ target }) => onChange(target.value)}
      >
        {option.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
      {option.description !== '' && <small id={`${id}-help`}>{option.description}</small>}
    </div>
  );
}
