import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { callQuery } from '../../app/call-query';
import { ariaKeys, sayKeys } from '../../app/keys';
import { wholeDesk, type BudgetLook } from '../../app/routes';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Menu, MenuChoices, MenuItem } from '../../ui/menu';
import styles from './budget-view.module.css';
import { sayBudgetDay, sayFilter } from './say-filter';
import type { BudgetFiles } from './use-budget-files';

export interface BudgetHeadProps {
  readonly look: BudgetLook;
  readonly today: string;
  readonly files: BudgetFiles;
  readonly onShow: (change: Partial<BudgetLook>) => void;
  /** Goes so many days on. */
  readonly onBy: (days: number) => void;
}

/** Which day and section, under which headings, and where to with it. */
export function BudgetHead({ look, today, files, onShow, onBy }: BudgetHeadProps): ReactNode {
  const { day, by, search } = look;
  return (
    <div className={styles['head']}>
      <h1>Budget</h1>
      <span className={styles['day']}>{sayBudgetDay(day, today)}</span>
      <Days day={day} today={today} onShow={onShow} onBy={onBy} />
      <SectionMenu search={search} onShow={onShow} />
      <Narrowed search={search} onShow={onShow} />
      <span className={styles['space']} />
      <div role="group" aria-label="Headings" className={styles['headings']}>
        {(['section', 'due'] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={by === each}
            aria-keyshortcuts="G"
            className={styles['heading']}
            onClick={() => onShow({ by: each })}
          >
            {each === 'section' ? 'By section' : 'By day'}
          </button>
        ))}
      </div>
      <Menu align="end" trigger={<Button disabled={files.isBusy}>Save as…</Button>}>
        <MenuItem name="Table (CSV)" keys={sayKeys('Mod+E')} onChoose={() => files.save('csv')} />
        <MenuItem
          name="Calendar (iCalendar)"
          keys={sayKeys('Mod+Shift+E')}
          onChoose={() => files.save('ics')}
        />
      </Menu>
      <Button
        keys={sayKeys('Mod+P')}
        aria-keyshortcuts={ariaKeys('Mod+P')}
        busy={files.isBusy}
        onClick={files.print}
      >
        Print
      </Button>
    </div>
  );
}

type DaysProps = Pick<BudgetHeadProps, 'today' | 'onShow' | 'onBy'> & Pick<BudgetLook, 'day'>;

function Days({ day, today, onShow, onBy }: DaysProps): ReactNode {
  return (
    <>
      <Button
        square
        tone="bare"
        aria-label="Previous day"
        aria-keyshortcuts="ArrowLeft"
        onClick={() => onBy(-1)}
      >
        <Icon of={ChevronLeft} />
      </Button>
      <Button square tone="bare" aria-label="Next day" aria-keyshortcuts="ArrowRight" onClick={() => onBy(1)}>
        <Icon of={ChevronRight} />
      </Button>
      <Button
        keys="T"
        aria-keyshortcuts="T"
        aria-pressed={day === today}
        onClick={() => onShow({ day: today })}
      >
        Today
      </Button>
      <Button
        keys="A"
        aria-keyshortcuts="A"
        aria-pressed={day === null}
        onClick={() => onShow({ day: null })}
      >
        All days
      </Button>
    </>
  );
}

type NarrowedProps = Pick<BudgetHeadProps, 'onShow'> & Pick<BudgetLook, 'search'>;

const everySection = '';

function SectionMenu({ search, onShow }: NarrowedProps): ReactNode {
  const { data } = useQuery(callQuery('desk:values', {}));
  const sections = data?.sections ?? [];
  if (sections.length === 0) return null;
  return (
    <Menu trigger={<Button tone="bare">{search.section ?? 'Every section'}</Button>}>
      <MenuChoices
        value={search.section ?? everySection}
        choices={[[everySection, 'Every section'], ...sections.map((section) => [section, section] as const)]}
        onChange={(section) =>
          onShow({ search: { ...search, section: section === everySection ? null : section } })
        }
      />
    </Menu>
  );
}

/** What of the desk's filter narrows the budget down beside its section, and the way out of it. */
function Narrowed({ search, onShow }: NarrowedProps): ReactNode {
  const parts = sayFilter({ ...search, section: null });
  if (parts.length === 0) return null;
  const words = parts.join(', ');
  return (
    <button
      type="button"
      className={styles['narrowed']}
      aria-label={`Only ${words}. Show all`}
      onClick={() => onShow({ search: { ...wholeDesk, section: search.section } })}
    >
      <span>Only {words}</span>
      <Icon of={X} size={14} />
    </button>
  );
}
