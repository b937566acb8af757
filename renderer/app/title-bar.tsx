import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';
import { platform } from './api';
import { useCurrentCrumb } from './crumb';
import { useRoutes } from './routes';
import styles from './title-bar.module.css';
import { WindowButtons } from './window-buttons';

/** The top of the window: what app this is and where one is in it. Drags the window. */
export function TitleBar(): ReactNode {
  return (
    <header className={[styles['bar'], styles[platform()]].join(' ')}>
      <span className={styles['brand']}>Nutgraf</span>
      <Crumbs />
      {platform() === 'linux' && <WindowButtons />}
    </header>
  );
}

function Crumbs(): ReactNode {
  const { route, goToDesk } = useRoutes();
  const crumb = useCurrentCrumb();
  if (route.view !== 'story')
    return (
      <nav className={styles['crumbs']} aria-label="Where you are">
        <b>{route.view === 'desk' ? 'Desk' : 'Schedule'}</b>
      </nav>
    );
  return (
    <nav className={styles['crumbs']} aria-label="Where you are">
      <button type="button" onClick={() => void goToDesk()}>
        Desk
      </button>
      <Icon of={ChevronRight} size={14} />
      <h1>{crumb || 'New story'}</h1>
    </nav>
  );
}
