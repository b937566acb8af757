import type { ReactNode } from 'react';
import { assertNever } from '#core/assert-never';
import { BundleReasonDialog } from '../features/desk/dialogs/bundle-reason-dialog';
import { EmbargoDialog } from '../features/desk/dialogs/embargo-dialog';
import { KeepTemplateDialog } from '../features/desk/dialogs/keep-template-dialog';
import { LogDialog } from '../features/desk/dialogs/log-dialog';
import { NoteDialog } from '../features/desk/dialogs/note-dialog';
import { PackageDialog } from '../features/desk/dialogs/package-dialog';
import { PlanDialog } from '../features/desk/dialogs/plan-dialog';
import { SectionDialog } from '../features/desk/dialogs/section-dialog';
import { CopyDialog } from '../features/export/copy-dialog';
import { TemplateDialog } from '../features/desk/dialogs/template-dialog';
import { ExportDialog } from '../features/export/export-dialog';
import { CorrectDialog } from '../features/outbox/correct/correct-dialog';
import { KillDialog } from '../features/outbox/dialogs/kill-dialog';
import { UnpublishDialog } from '../features/outbox/dialogs/unpublish-dialog';
import { PhotoDialog } from '../features/photo/photo-dialog';
import { Palette } from '../features/search/palette/palette';
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
      return <ExportDialog stories={dialog.stories} saved={dialog.saved} onClose={close} />;
    case 'copy':
      return <CopyDialog story={dialog.story} saved={dialog.saved} onClose={close} />;
    case 'correct':
      return <CorrectDialog story={dialog.story} saved={dialog.saved} onClose={close} />;
    case 'unpublish':
      return <UnpublishDialog story={dialog.story} onClose={close} />;
    case 'kill':
      return <KillDialog story={dialog.story} onClose={close} />;
    case 'bundle-reason':
      return <BundleReasonDialog story={dialog.story} why={dialog.why} onClose={close} />;
    case 'photo':
      return <PhotoDialog use={dialog.use} onClose={close} />;
    case 'note':
      return <NoteDialog stories={dialog.stories} to={dialog.to} onClose={close} />;
    case 'plan':
      return <PlanDialog stories={dialog.stories} onClose={close} />;
    case 'template':
      return <TemplateDialog onClose={close} />;
    case 'keep-template':
      return <KeepTemplateDialog story={dialog.story} onClose={close} />;
    case 'package':
      return <PackageDialog stories={dialog.stories} onClose={close} />;
    case 'section':
      return <SectionDialog stories={dialog.stories} onClose={close} />;
    case 'embargo':
      return <EmbargoDialog story={dialog.story} onClose={close} />;
    case 'story-log':
      return <LogDialog story={dialog.story} onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'palette':
      return <Palette onClose={close} />;
    default:
      return assertNever(dialog);
  }
}
