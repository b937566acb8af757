import { useQuery } from '@tanstack/react-query';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { callQuery } from '../../app/call-query';
import { useDialogs } from '../../app/dialogs';
import { useRoutes } from '../../app/routes';
import styles from './schedule-head.module.css';

const mostShown = 12;
const search = {
  tab: 'ready',
  words: '',
  section: null,
  assignee: null,
  embargoed: false,
  order: 'due',
} as const;

/** Schedules one of the stories that are ready; the others are on the desk. */
export function ReadyMenu(): ReactNode {
  const { openSchedule } = useDialogs();
  const { goToDesk } = useRoutes();
  const { data } = useQuery(callQuery('desk:list', { search, from: 0, most: mostShown }));
  const stories = data?.stories ?? [];
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={styles['primary']}>Schedule a story</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={document.querySelector('main')}>
        <DropdownMenu.Content className={styles['menu']} align="end" sideOffset={4}>
          <DropdownMenu.Label className={styles['label']}>
            {stories.length > 0 ? 'Ready' : 'No story is marked ready.'}
          </DropdownMenu.Label>
          {stories.map(({ id, slug, headline }) => (
            <DropdownMenu.Item key={id} className={styles['item']} onSelect={() => void openSchedule(id)}>
              <span className={styles['name']}>{slug || headline || 'No slug yet'}</span>
            </DropdownMenu.Item>
          ))}
          <DropdownMenu.Separator className={styles['line']} />
          <DropdownMenu.Item className={styles['item']} onSelect={() => void goToDesk()}>
            <span className={styles['name']}>Another, from the desk…</span>
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
