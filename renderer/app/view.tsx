import type { ReactNode } from 'react';
import { assertNever } from '#core/assert-never';
import { DeskView } from '../features/desk/desk-view';
import { ScheduleView } from '../features/schedule/schedule-view';
import { StoryPage } from '../features/story/story-page';
import type { Route } from './routes';

/** What stands at a place of the app. */
export function View({ route }: { readonly route: Route }): ReactNode {
  switch (route.view) {
    case 'desk':
      return <DeskView look={route.look} />;
    case 'story':
      return <StoryPage key={route.id} storyId={route.id} />;
    case 'schedule':
      return <ScheduleView />;
    default:
      return assertNever(route);
  }
}
