import { useQuery } from '@tanstack/react-query';
import { ArrowUpDown, LockKeyhole, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { deskOrders, type DeskSearch } from '#core/contract/desk-search';
import { callQuery } from '../../app/call-query';
import { ariaKeys, sayKeys } from '../../app/keys';
import { useKeys } from '../../app/use-keys';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Menu, MenuChoices } from '../../ui/menu';
import styles from './desk-bar.module.css';
import { deskKeys } from './desk-keys';
import { FilterField } from './filter-field';

export interface DeskBarProps {
  readonly search: DeskSearch;
  readonly onSearch: (change: Partial<DeskSearch>) => void;
}

/** What the desk is narrowed down to beside its tabs, and the order it is in. */
export function DeskBar({ search, onSearch }: DeskBarProps): ReactNode {
  const { data } = useQuery(callQuery('desk:values', {}));
  return (
    <div className={styles['bar']}>
      <FilterField words={search.words} onChange={(words) => onSearch({ words })} />
      <FilterChip
        name="Section"
        value={search.section}
        values={data?.sections ?? []}
        onChange={(section) => onSearch({ section })}
      />
      <FilterChip
        name="Editor"
        value={search.assignee}
        values={data?.assignees ?? []}
        onChange={(assignee) => onSearch({ assignee })}
      />
      <button
        type="button"
        className={styles['chip']}
        aria-pressed={search.embargoed}
        onClick={() => onSearch({ embargoed: !search.embargoed })}
      >
        <Icon of={LockKeyhole} size={14} />
        Embargo
      </button>
      <SortMenu order={search.order} onOrder={(order) => onSearch({ order })} />
    </div>
  );
}

interface FilterChipProps {
  readonly name: string;
  readonly value: string | null;
  readonly values: readonly string[];
  readonly onChange: (value: string | null) => void;
}

/** Asks for a value, and shows it with the way to take it away. Where stories have no such value, there is no chip. */
function FilterChip({ name, value, values, onChange }: FilterChipProps): ReactNode {
  if (value !== null)
    return (
      <button
        type="button"
        className={styles['chip']}
        aria-pressed
        aria-label={`${name}: ${value}. Show all`}
        onClick={() => onChange(null)}
      >
        <span className={styles['value']}>{value}</span>
        <Icon of={X} size={14} />
      </button>
    );
  if (values.length === 0) return null;
  return (
    <Menu
      trigger={
        <button type="button" className={styles['chip']}>
          {name}
        </button>
      }
    >
      <MenuChoices value="" choices={values.map((each) => [each, each] as const)} onChange={onChange} />
    </Menu>
  );
}

const orderNames: Readonly<Record<DeskSearch['order'], string>> = {
  due: 'Due time',
  saved: 'Last saved',
  slug: 'Slug',
  priority: 'Priority',
  state: 'State',
};

interface SortMenuProps {
  readonly order: DeskSearch['order'];
  readonly onOrder: (order: DeskSearch['order']) => void;
}

function SortMenu({ order, onOrder }: SortMenuProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  useKeys({ [deskKeys.sort]: () => setOpen(true) });
  const name = `Sort: ${orderNames[order].toLowerCase()}`;
  return (
    <Menu
      isOpen={isOpen}
      onOpen={setOpen}
      align="end"
      trigger={
        <Button
          square
          tone="bare"
          aria-label={name}
          aria-keyshortcuts={ariaKeys(deskKeys.sort)}
          title={`${name} (${sayKeys(deskKeys.sort)})`}
        >
          <Icon of={ArrowUpDown} />
        </Button>
      }
    >
      <MenuChoices
        value={order}
        choices={deskOrders.map((each) => [each, orderNames[each]] as const)}
        onChange={(chosen) => {
          const found = deskOrders.find((each) => each === chosen);
          if (found) onOrder(found);
        }}
      />
    </Menu>
  );
}
