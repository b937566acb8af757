import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { FailedNotice } from '../ui/failed-notice';
import { TooltipProvider } from '../ui/tooltip';
import { Announcer } from './announcer';
import { AuthorMenuProvider } from './author-menu-state';
import { BringInProvider } from './bring-in';
import { callQuery } from './call-query';
import { CrumbProvider } from './crumb';
import { DeskInfoProvider } from './desk-info';
import { DeedsProvider } from './deeds';
import { DialogsProvider } from './dialogs';
import { Frame } from './frame';
import styles from './frame.module.css';
import { NewStoryProvider } from './new-story';
import { createQueryClient, followEvents } from './query-client';
import { RoutesProvider } from './routes';
import { ViewBoundary } from './view-boundary';

/** The whole window, from the bridge up. */
export function App(): ReactNode {
  const [client] = useState(createQueryClient);
  useEffect(() => followEvents(client), [client]);
  return (
    <QueryClientProvider client={client}>
      <ViewBoundary>
        <Desk />
      </ViewBoundary>
    </QueryClientProvider>
  );
}

/** Nothing is shown before it is known where the desk is and what time it is there. */
function Desk(): ReactNode {
  const { data: info, error, refetch } = useQuery({ ...callQuery('desk:info', {}), staleTime: Infinity });
  if (error) return <NoDesk message={error.message} onRetry={() => void refetch()} />;
  if (!info) return null;
  return (
    <DeskInfoProvider info={info}>
      <TooltipProvider>
        <Announcer>
          <CrumbProvider>
            <RoutesProvider>
              <DeedsProvider>
                <DialogsProvider>
                  <NewStoryProvider>
                    <BringInProvider>
                      <AuthorMenuProvider>
                        <Frame />
                      </AuthorMenuProvider>
                    </BringInProvider>
                  </NewStoryProvider>
                </DialogsProvider>
              </DeedsProvider>
            </RoutesProvider>
          </CrumbProvider>
        </Announcer>
      </TooltipProvider>
    </DeskInfoProvider>
  );
}

function NoDesk({ message, onRetry }: { readonly message: string; readonly onRetry: () => void }): ReactNode {
  return (
    <main className={styles['alone']}>
      <div className={styles['fault']}>
        <FailedNotice title="The desk does not answer." message={message} onRetry={onRetry} />
      </div>
    </main>
  );
}
