import { useState, type ReactNode } from 'react';
import { MissedBanner } from '../features/schedule/missed-banner';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useBringIn } from './bring-in';
import { useCurrentCrumb } from './crumb';
import { useDeskInfo } from './desk-info';
import { DialogHost } from './dialog-host';
import { useDialogs } from './dialogs';
import styles from './frame.module.css';
import { useNewStory } from './new-story';
import { Rail } from './rail';
import { placeOf, useRoutes } from './routes';
import { TitleBar } from './title-bar';
import { useFrameKeys } from './use-frame-keys';
import { View } from './view';
import { ViewBoundary } from './view-boundary';

/** The window: title bar, rail, the view one is in, and whatever dialog is open over it. */
export function Frame(): ReactNode {
  const { route } = useRoutes();
  const crumb = useCurrentCrumb();
  const { dialog } = useDialogs();
  useFrameKeys();
  return (
    <div className={styles['frame']}>
      <title>{crumb ? `${crumb} · Nutgraf` : 'Nutgraf'}</title>
      <TitleBar />
      <Rail />
      <main className={styles['main']}>
        <Trouble />
        <DeskNotice />
        {route.view !== 'story' && <MissedBanner />}
        <div className={styles['view']}>
          <ViewBoundary key={placeOf(route)}>
            <View route={route} />
          </ViewBoundary>
        </div>
        <ViewBoundary key={dialog?.kind ?? 'none'}>
          <DialogHost />
        </ViewBoundary>
      </main>
    </div>
  );
}

/** What happened to the desk before it was opened, until somebody has read it. */
function DeskNotice(): ReactNode {
  const { notice } = useDeskInfo();
  const [isRead, setRead] = useState(false);
  if (notice === '' || isRead) return null;
  return (
    <div className={styles['banner']} role="status">
      <Notice
        tone="warn"
        title="About this desk"
        actions={<Button onClick={() => setRead(true)}>Dismiss</Button>}
      >
        {notice}
      </Notice>
    </div>
  );
}

/** What the frame itself could not do, where it happened. */
function Trouble(): ReactNode {
  const { stuck } = useRoutes();
  const { problem } = useNewStory();
  const { problems, forget } = useBringIn();
  if (!stuck && problem === '' && problems.length === 0) return null;
  return (
    <div className={styles['banner']} role="alert">
      {stuck && (
        <Notice tone="stop" title="This story stays open.">
          Its last changes are not on this computer’s disk yet. They are safe here as long as it stays open.
        </Notice>
      )}
      {problem !== '' && (
        <Notice tone="stop" title="No story was started.">
          {problem}
        </Notice>
      )}
      {problems.length > 0 && (
        <Notice
          tone="warn"
          title="Not all of it was brought in."
          actions={<Button onClick={forget}>Dismiss</Button>}
        >
          {problems.map((each) => (
            <p key={each}>{each}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}
