import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { NewsroomError } from '#core/newsroom-error';
import type { StoryId } from '#core/story/story';
import type { SuggestionReading } from '#core/suggestions/reading';
import { isUndecided } from '#core/suggestions/undecided';
import { request } from '../../app/api';
import { callQuery } from '../../app/call-query';
import { Slug } from '../../newsroom/slug';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import styles from './export-dialog.module.css';
import { ExportFacts } from './export-facts';
import { ExportFooter } from './export-footer';
import { ExportPreview } from './export-preview';
import { FormatList } from './format-list';
import { SuggestionChoice } from './suggestion-choice';

export interface ExportDialogProps {
  readonly storyId: StoryId;
  /** Whether all that was typed is on disk, and so part of what is written. */
  readonly saved: boolean;
  readonly onClose: () => void;
}

/** A story as files: in which format, how it will look, and where it is saved. */
export function ExportDialog({ storyId, saved, onClose }: ExportDialogProps): ReactNode {
  const [chosen, choose] = useState<string | null>(null);
  const [wanted, read] = useState<SuggestionReading>('accepted');
  const story = useQuery(callQuery('story:open', { story: storyId }));
  const list = useQuery(callQuery('export:formats', {}));
  const formats = list.data?.formats ?? [];
  const format = formats.find(({ id }) => id === chosen) ?? formats[0];
  const isReviewed = story.data !== undefined && isUndecided(story.data.content);
  const suggestions = wanted === 'marked' && !format?.showsSuggestions ? 'accepted' : wanted;
  const saving = useMutation({
    mutationFn: (id: string) => request('export:save', { story: storyId, format: id, suggestions }),
  });
  const isClosed = saving.error instanceof NewsroomError && saving.error.code === 'cancelled';
  const problem = list.error ?? story.error ?? (isClosed ? null : saving.error);
  return (
    <Dialog
      title="Export"
      about={story.data && <Slug slug={story.data.summary.slug} />}
      size="large"
      onClose={onClose}
      footer={
        <ExportFooter
          formatName={format?.name ?? ''}
          isSaving={saving.isPending}
          isSaved={saving.isSuccess}
          onSave={() => format && saving.mutate(format.id)}
          onClose={onClose}
        />
      }
    >
      <div className={styles['columns']}>
        {format ? (
          <FormatList
            formats={formats}
            chosen={format.id}
            onChoose={(id) => {
              saving.reset();
              choose(id);
            }}
          />
        ) : (
          <span />
        )}
        <div className={styles['facts']}>
          {!saved && (
            <Notice tone="warn" title="The last changes are not on this computer’s disk yet.">
              They are safe in the story as long as it stays open, but they are not in these files.
            </Notice>
          )}
          {problem && (
            <Notice tone="stop" role="alert" title="Nothing was exported.">
              {problem.message}
            </Notice>
          )}
          {format && isReviewed && (
            <SuggestionChoice
              format={format}
              chosen={suggestions}
              onChoose={(reading) => {
                saving.reset();
                read(reading);
              }}
            />
          )}
          {format && (
            <ExportFacts story={storyId} format={format.id} suggestions={suggestions} done={saving.data} />
          )}
        </div>
        {format && story.data && (
          <ExportPreview
            key={format.id}
            story={storyId}
            format={format.id}
            suggestions={suggestions}
            opened={story.data}
          />
        )}
      </div>
    </Dialog>
  );
}
