import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NewsroomError } from '#core/newsroom-error';
import type { StoryId } from '#core/story/story';
import { request } from '../../app/api';
import { callQuery } from '../../app/call-query';
import { useDialogs } from '../../app/dialogs';
import { Slug } from '../../newsroom/slug';
import { Dialog } from '../../ui/dialog';
import { ExportChoice } from './export-choice';
import { ChoiceFooter, ReportFooter, RunningFooter } from './export-footer';
import { ExportReport } from './export-report';
import { canSave } from './said-stops';
import { useChoice } from './use-choice';
import { useProgress } from './use-progress';

export interface ExportDialogProps {
  readonly stories: readonly StoryId[];
  /** Whether all that was typed is on disk, and so part of what is written. */
  readonly saved: boolean;
  readonly onClose: () => void;
}

/** Stories as files: in which formats, how they will look, and what came of it once they were saved. */
export function ExportDialog({ stories, saved, onClose }: ExportDialogProps): ReactNode {
  const list = useQuery(callQuery('export:formats', {}));
  const formats = list.data?.formats ?? [];
  const { openCopy } = useDialogs();
  const choice = useChoice(stories, formats);
  const [progress, forget] = useProgress();
  const saving = useMutation({
    mutationFn: () => request('export:save', { stories: [...choice.stories], formats: [...choice.formats] }),
    onMutate: forget,
  });
  const ids = formats
    .filter(({ id }) => choice.ticked.has(id) || id === choice.shown?.id)
    .map(({ id }) => id);
  const check = useQuery({
    ...callQuery('export:check', { stories: [...choice.stories], formats: ids }),
    enabled: ids.length > 0,
    placeholderData: (last) => last,
  });
  const checked = check.data?.stories.filter(({ story }) => choice.stories.includes(story)) ?? [];
  const nameOf = (format: string) => formats.find(({ id }) => id === format)?.name ?? format;
  const isClosed = saving.error instanceof NewsroomError && saving.error.code === 'cancelled';
  const stop = () => void request('export:cancel', {});
  const ticked = formats.filter(({ id }) => choice.ticked.has(id));
  const footer = saving.isPending ? (
    <RunningFooter progress={progress} onStop={stop} />
  ) : saving.data ? (
    <ReportFooter onBack={saving.reset} onClose={onClose} />
  ) : (
    <ChoiceFooter
      toSave={{ stories: choice.stories.length, formats: ticked.map(({ name }) => name) }}
      why={whyNot(ticked.length, checked.length === 0 || canSave(checked, ticked))}
      isBack={saving.isError}
      onCopy={choice.stories.length === 1 ? () => void openCopy(choice.story) : null}
      onSave={() => saving.mutate()}
      onClose={onClose}
    />
  );
  return (
    <Dialog
      title="Export"
      about={<About names={checked.map(({ name }) => name)} />}
      size="large"
      onClose={saving.isPending ? stop : onClose}
      footer={footer}
    >
      {saving.data ? (
        <ExportReport report={saving.data} nameOf={nameOf} />
      ) : (
        <ExportChoice
          formats={formats}
          choice={choice}
          checked={checked}
          saved={saved}
          problem={list.error ?? check.error ?? (isClosed ? null : saving.error)}
          nameOf={nameOf}
        />
      )}
    </Dialog>
  );
}

function whyNot(formats: number, isAble: boolean): string {
  if (formats === 0) return 'Tick a format first.';
  return isAble ? '' : 'What must be fixed first is said above.';
}

function About({ names }: { readonly names: readonly string[] }): ReactNode {
  const [only] = names;
  if (only === undefined) return null;
  return names.length === 1 ? <Slug slug={only} /> : <span>{names.length.toLocaleString('en')} stories</span>;
}
