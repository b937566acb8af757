import type { ReactNode } from 'react';
import { assertNever } from '#core/assert-never';
import { ExportDialog } from '../features/export/export-dialog';
import { ScheduleDialog } from '../features/schedule/schedule-dialog';
import { useDialogs } from './dialogs';
import { ShortcutsDialog } from './shortcuts-dialog';

/** Shows the dialog somebody asked for. */
export function DialogHost(): ReactNode {
  const { dialog, close } = useDialogs();
  if (!dialog) return null;
  switch (dialog.kind) {
    case 'schedule':
      return <ScheduleDialog storyId={dialog.story} saved={dialog.saved} onClose={close} />;
    case 'export':
      return <ExportDialog storyId={dialog.story} saved={dialog.saved} onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    default:
      return assertNever(dialog);
  }
}
