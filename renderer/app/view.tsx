import type { ReactNode } from 'react';
import { assertNever } from '#core/assert-never';
import { BudgetView } from '../features/budget/budget-view';
import { DeskView } from '../features/desk/desk-view';
import { HistoryView } from '../features/history/history-view';
import { OutboxView } from '../features/outbox/outbox-view';
import { PhotosView } from '../features/photos/photos-view';
import { ScheduleView } from '../features/schedule/schedule-view';
import { SearchView } from '../features/search/search-view';
import { SettingsView } from '../features/settings/settings-view';
import { StoryPage } from '../features/story/story-page';
import type { Route } from './routes';

/** What stands at a place of the app. */
export function View({ route }: { readonly route: Route }): ReactNode {
  switch (route.view) {
    case 'desk':
      return <DeskView look={route.look} />;
    case 'story':
      return <StoryPage key={route.id} storyId={route.id} />;
    case 'history':
      return <HistoryView key={route.id} story={route.id} left={route.left} right={route.right} />;
    case 'photos':
      return <PhotosView look={route.look} />;
    case 'budget':
      return <BudgetView look={route.look} />;
    case 'schedule':
      return <ScheduleView />;
    case 'outbox':
      return <OutboxView shows={route.shows} />;
    case 'search':
      return <SearchView look={route.look} />;
    case 'settings':
      return <SettingsView />;
    default:
      return assertNever(route);
  }
}
