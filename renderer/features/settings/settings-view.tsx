import type { ReactNode } from 'react';
import { useDeskInfo } from '../../app/desk-info';
import { ScrollRegion } from '../../ui/scroll-region';
import { AuthorSection } from './author-section';
import { BackgroundSection } from './background-section';
import { BackupsSection } from './backups-section';
import { CopiesSection } from './copies-section';
import { NewsroomSection } from './newsroom-section';
import styles from './settings-view.module.css';
import { ZoneSection } from './zone-section';

/** Who writes, and what keeps the desk safe. */
export function SettingsView(): ReactNode {
  const { folder, version } = useDeskInfo();
  return (
    <section className={styles['view']} aria-label="Settings" data-pane>
      <div className={styles['head']}>
        <h1>Settings</h1>
        <span className={styles['desk']}>
          Nutgraf {version}, desk in {folder}
        </span>
      </div>
      <ScrollRegion aria-label="All settings">
        <div className={styles['sections']}>
          <AuthorSection />
          <NewsroomSection />
          <ZoneSection />
          <BackgroundSection />
          <BackupsSection />
          <CopiesSection />
        </div>
      </ScrollRegion>
    </section>
  );
}
