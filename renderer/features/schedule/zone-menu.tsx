import { Check, ChevronDown, Clock } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import type { Instant } from '#core/time/instant';
import { useDeskInfo } from '../../app/desk-info';
import { sayOffset, zoneName } from '../../newsroom/say-times';
import { placeName, sayZone } from '../../newsroom/zone-times';
import { Combobox } from '../../ui/combobox';
import { Icon } from '../../ui/icon';
import { findZones } from '../../newsroom/when/find-zones';
import styles from './schedule-head.module.css';

export interface ZoneMenuProps {
  readonly label: string;
  /** The zone that is chosen; null for none. */
  readonly value: string | null;
  readonly now: Instant;
  readonly onChange: (zone: string) => void;
}

/** The menu stands in a landmark, for those who go from one to the next. */
const landmark = (): HTMLElement | null => document.querySelector('main');

/** A zone: the newsroom's, this computer's, UTC, or any other by its name. */
export function ZoneMenu({ label, value, now, onChange }: ZoneMenuProps): ReactNode {
  const { zone, computerZone } = useDeskInfo();
  const [isSearching, setSearching] = useState(false);
  const near = [...new Set([zone, computerZone, ...(value === null ? [] : [value]), 'UTC'])];
  if (isSearching)
    return (
      <div className={styles['search']}>
        <Combobox
          label={`${label} which zone`}
          labelHidden
          compact
          value={value ?? ''}
          find={findZones}
          describe={(each) => sayOffset(now, each)}
          onChange={(found) => {
            setSearching(false);
            onChange(found);
          }}
        />
      </div>
    );
  const notes: Readonly<Record<string, string>> = { [computerZone]: 'this computer', [zone]: 'the newsroom' };
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={styles['trigger']}>
        <Icon of={Clock} size={14} />
        {value === null ? `${label}…` : `${label} ${sayChosen(now, value)}`}
        <Icon of={ChevronDown} size={14} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={landmark()}>
        <DropdownMenu.Content className={styles['menu']} align="end" sideOffset={4}>
          <DropdownMenu.RadioGroup value={value ?? ''} onValueChange={onChange}>
            {near.map((each) => (
              <DropdownMenu.RadioItem key={each} value={each} className={styles['item']}>
                <span className={styles['mark']}>
                  <DropdownMenu.ItemIndicator>
                    <Icon of={Check} size={14} />
                  </DropdownMenu.ItemIndicator>
                </span>
                <span className={styles['name']}>{sayZone(now, each)}</span>
                <small>{[notes[each], sayOffset(now, each)].filter(Boolean).join(', ')}</small>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className={styles['line']} />
          <DropdownMenu.Item className={styles['item']} onSelect={() => setSearching(true)}>
            <span className={styles['mark']} />
            <span className={styles['name']}>Another zone…</span>
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** `New York, EST (UTC−5)`; `UTC`. */
function sayChosen(now: Instant, zone: string): string {
  const [name, offset] = [zoneName(now, zone), sayOffset(now, zone)];
  if (zone === 'UTC') return 'UTC';
  return name === offset ? `${placeName(zone)}, ${offset}` : `${placeName(zone)}, ${name} (${offset})`;
}
