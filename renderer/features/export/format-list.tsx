import { FileCode, FileText, Globe, type LucideIcon } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import type { CallOutput } from '#core/contract/calls';
import { formatGroups, type FormatGroup } from '#core/formats/format';
import { Icon } from '../../ui/icon';
import styles from './format-list.module.css';

export type ListedFormat = CallOutput<'export:formats'>['formats'][number];

export interface FormatListProps {
  readonly formats: readonly ListedFormat[];
  readonly chosen: string;
  readonly onChoose: (format: string) => void;
}

const drawings: Readonly<Record<string, LucideIcon>> = { html: Globe, txt: FileText };

/** Every format there is, in groups. The chosen one has the focus when the list comes; arrow keys choose. */
export function FormatList({ formats, chosen, onChoose }: FormatListProps): ReactNode {
  const name = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => list.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);
  return (
    <fieldset ref={list} className={styles['list']}>
      <legend>Format</legend>
      {formatGroups.map((group) => (
        <Group
          key={group}
          group={group}
          formats={formats.filter((format) => format.group === group)}
          draw={(format) => (
            <label key={format.id} className={styles['format']}>
              <input
                type="radio"
                name={name}
                checked={format.id === chosen}
                onChange={() => onChoose(format.id)}
              />
              <Icon of={drawings[format.extension] ?? FileCode} />
              <b>{format.name}</b>
              <small>{format.description}</small>
            </label>
          )}
        />
      ))}
    </fieldset>
  );
}

interface GroupProps {
  readonly group: FormatGroup;
  readonly formats: readonly ListedFormat[];
  readonly draw: (format: ListedFormat) => ReactNode;
}

function Group({ group, formats, draw }: GroupProps): ReactNode {
  const heading = useId();
  if (formats.length === 0) return null;
  return (
    <div role="group" aria-labelledby={heading} className={styles['group']}>
      <span id={heading} className={styles['heading']}>
        {group}
      </span>
      {formats.map(draw)}
    </div>
  );
}
