import { useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { formatGroups, type FormatGroup } from '#core/formats/format';
import type { ListedFormat } from './chosen-formats';
import styles from './format-list.module.css';

export interface FormatListProps {
  readonly formats: readonly ListedFormat[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (format: string, isOn: boolean) => void;
  /** The one that is looked at. */
  readonly shown: string;
  readonly onShow: (format: string) => void;
}

const step: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/**
 * Every format there is, in groups. The one with the focus is looked at: arrow keys go from one to the next, Space ticks.
 * The focus comes here with the list.
 */
export function FormatList({ formats, ticked, onTick, shown, onShow }: FormatListProps): ReactNode {
  const list = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => list.current?.querySelector<HTMLInputElement>('input[tabindex="0"]')?.focus(), []);
  const move = (event: KeyboardEvent) => {
    const by = step[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const inputs = [...(list.current?.querySelectorAll('input') ?? [])];
    const at = inputs.findIndex((input) => input === document.activeElement);
    inputs[Math.max(0, Math.min(inputs.length - 1, at + by))]?.focus();
  };
  return (
    // Keys are heard here for all the boxes inside, each of which can be reached and pressed by itself.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above
    <fieldset ref={list} className={styles['list']} onKeyDown={move}>
      <legend>Formats</legend>
      {formatGroups.map((group) => (
        <Group
          key={group}
          group={group}
          formats={formats.filter((format) => format.group === group)}
          draw={(format) => (
            <label key={format.id} className={styles['format']} data-shown={format.id === shown || undefined}>
              <input
                type="checkbox"
                tabIndex={format.id === shown ? 0 : -1}
                checked={ticked.has(format.id)}
                aria-disabled={format.whyNot !== '' || undefined}
                onFocus={() => onShow(format.id)}
                onChange={(event) => onTick(format.id, event.target.checked)}
              />
              <b>{format.name}</b>
              <small>{format.whyNot || format.description}</small>
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
