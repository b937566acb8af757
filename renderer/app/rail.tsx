import { useQuery } from '@tanstack/react-query';
import { CalendarDays, Image, Newspaper, Pause, Search, Send, Settings, type LucideIcon } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { Icon } from '../ui/icon';
import { Tooltip } from '../ui/tooltip';
import { callQuery } from './call-query';
import { ariaKeys, sayKeys, type Keys } from './keys';
import styles from './rail.module.css';
import { useRoutes, wholeLibrary, wholeSearch } from './routes';

/** The places of the app. */
export function Rail(): ReactNode {
  const { route, go, goToDesk } = useRoutes();
  const { data } = useQuery(callQuery('schedule:list', {}));
  const outbox = useQuery(callQuery('outbox:list', {}));
  const missed = (data?.publications ?? []).filter(
    ({ state }) => state === 'missed' || state === 'refused',
  ).length;
  return (
    <nav className={styles['rail']} aria-label="Main" data-pane>
      <Place
        name="Desk"
        icon={Newspaper}
        keys="Mod+1"
        isHere={!['photos', 'schedule', 'outbox', 'search', 'settings'].includes(route.view)}
        onGo={() => void goToDesk()}
      />
      <Place
        name="Photos"
        icon={Image}
        keys="Mod+2"
        isHere={route.view === 'photos'}
        onGo={() => void go({ view: 'photos', look: wholeLibrary })}
      />
      <Place
        name="Schedule"
        icon={CalendarDays}
        keys="Mod+3"
        isHere={route.view === 'schedule'}
        missed={missed}
        onGo={() => void go({ view: 'schedule' })}
      />
      <Place
        name="Search"
        icon={Search}
        keys="Mod+4"
        isHere={route.view === 'search'}
        onGo={() => void go({ view: 'search', look: wholeSearch })}
      />
      <Place
        name="Outbox"
        icon={Send}
        keys="Mod+5"
        isHere={route.view === 'outbox'}
        isPaused={outbox.data?.isPaused ?? false}
        onGo={() => void go({ view: 'outbox', shows: 'rows' })}
      />
      <span className={styles['space']} />
      <Place
        name="Settings"
        icon={Settings}
        keys="Mod+,"
        isHere={route.view === 'settings'}
        onGo={() => void go({ view: 'settings' })}
      />
    </nav>
  );
}

interface PlaceProps {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly keys: Keys;
  readonly isHere: boolean;
  readonly missed?: number;
  readonly isPaused?: boolean;
  readonly onGo: () => void;
}

function Place({ name, icon, keys, isHere, missed = 0, isPaused = false, onGo }: PlaceProps): ReactNode {
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    onGo();
  };
  return (
    <Tooltip text={name} keys={sayKeys(keys)} side="right">
      <a
        href={`#${name.toLowerCase()}`}
        draggable={false}
        className={styles['place']}
        aria-label={sayPlace(name, missed, isPaused)}
        aria-current={isHere ? 'page' : undefined}
        aria-keyshortcuts={ariaKeys(keys)}
        onClick={follow}
      >
        <Icon of={icon} size={20} />
        {name}
        {missed > 0 && (
          <span className={styles['missed']} aria-hidden>
            {missed}
          </span>
        )}
        {isPaused && (
          <span className={styles['paused']} aria-hidden>
            <Icon of={Pause} size={14} />
          </span>
        )}
      </a>
    </Tooltip>
  );
}

function sayPlace(name: string, missed: number, isPaused: boolean): string | undefined {
  if (missed > 0) return `${name}, ${missed} did not go out`;
  return isPaused ? `${name}, paused` : undefined;
}
