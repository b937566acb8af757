import { ChevronRight, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';
import { platform } from './api';
import { AuthorMenu } from './author-menu';
import { useAuthorMenu } from './author-menu-state';
import { useCurrentCrumb } from './crumb';
import { useDialogs } from './dialogs';
import { ariaKeys, sayKeys } from './keys';
import { OutboxBadge } from './outbox-badge';
import { useRoutes } from './routes';
import styles from './title-bar.module.css';
import { WindowButtons } from './window-buttons';

/** The top of the window: what app this is and where one is in it. Drags the window. */
export function TitleBar(): ReactNode {
  const { isOpen, setOpen } = useAuthorMenu();
  return (
    <header className={[styles['bar'], styles[platform()]].join(' ')}>
      <span className={styles['brand']}>Nutgraf</span>
      <Crumbs />
      <FindButton />
      <OutboxBadge />
      <AuthorMenu isOpen={isOpen} onOpen={setOpen} />
      {platform() === 'linux' && <WindowButtons />}
    </header>
  );
}

function FindButton(): ReactNode {
  const { openPalette } = useDialogs();
  return (
    <button
      type="button"
      className={styles['find']}
      aria-keyshortcuts={ariaKeys('Mod+K')}
      aria-haspopup="dialog"
      onClick={openPalette}
    >
      <Icon of={Search} size={14} />
      <span>Find or do anything</span>
      <kbd aria-hidden>{sayKeys('Mod+K')}</kbd>
    </button>
  );
}

const placeNames = {
  desk: 'Desk',
  photos: 'Photos',
  budget: 'Budget',
  schedule: 'Schedule',
  outbox: 'Outbox',
  search: 'Search',
  settings: 'Settings',
} as const;

function Crumbs(): ReactNode {
  const { route, go, goToDesk } = useRoutes();
  const crumb = useCurrentCrumb();
  if (!('id' in route))
    return (
      <nav className={styles['crumbs']} aria-label="Where you are">
        <b>{placeNames[route.view]}</b>
      </nav>
    );
  return (
    <nav className={styles['crumbs']} aria-label="Where you are">
      <button type="button" onClick={() => void goToDesk()}>
        Desk
      </button>
      <Icon of={ChevronRight} size={14} />
      {route.view === 'story' ? (
        <h1>{crumb || 'New story'}</h1>
      ) : (
        <>
          <button type="button" onClick={() => void go({ view: 'story', id: route.id })}>
            {crumb || 'Story'}
          </button>
          <Icon of={ChevronRight} size={14} />
          <h1>History</h1>
        </>
      )}
    </nav>
  );
}
