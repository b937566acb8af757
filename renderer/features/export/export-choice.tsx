import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice';
import type { ListedFormat } from './chosen-formats';
import styles from './export-dialog.module.css';
import { ExportFacts } from './export-facts';
import { ExportPreview } from './export-preview';
import { ExportStories, type CheckedStory } from './export-stories';
import { FormatList } from './format-list';
import { OptionFields } from './option-fields';
import { PresetBar } from './preset-bar';
import { SuggestionChoice } from './suggestion-choice';
import type { Choice } from './use-choice';
import { usePreview } from './use-preview';

export interface ExportChoiceProps {
  readonly formats: readonly ListedFormat[];
  readonly choice: Choice;
  readonly checked: readonly CheckedStory[];
  readonly saved: boolean;
  readonly problem: Error | null;
  readonly nameOf: (format: string) => string;
}

/** The three columns: formats, what is chosen and known of the one that is looked at, and how it will look. */
export function ExportChoice(props: ExportChoiceProps): ReactNode {
  const { formats, choice, checked, saved, problem, nameOf } = props;
  const { shown } = choice;
  const preview = usePreview(choice);
  return (
    <div className={styles['columns']}>
      <div className={styles['left']}>
        {shown && (
          <>
            <PresetBar listed={formats} choice={choice} />
            <FormatList
              formats={formats}
              ticked={choice.ticked}
              onTick={choice.tick}
              shown={shown.id}
              onShow={choice.showFormat}
            />
          </>
        )}
      </div>
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
        <ExportStories
          stories={checked}
          shown={choice.story}
          onShow={choice.showStory}
          onLeaveOut={choice.leaveOut}
        />
        {shown && (
          <OptionFields
            formatName={shown.name}
            offered={shown.options}
            chosen={choice.options}
            onChoose={choice.choose}
          />
        )}
        {shown && checked.some(({ isUndecided }) => isUndecided) && (
          <SuggestionChoice
            format={shown}
            chosen={choice.looked?.suggestions ?? 'accepted'}
            onChoose={choice.read}
          />
        )}
        <ExportFacts choice={choice} checked={checked} preview={preview} nameOf={nameOf} />
      </div>
      <ExportPreview
        key={shown?.id}
        preview={preview.data ?? null}
        formatName={shown?.name ?? ''}
        of={shown?.takes === 'many' ? choice.stories.length : 1}
      />
    </div>
  );
}
