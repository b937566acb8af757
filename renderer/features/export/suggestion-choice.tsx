import type { ReactNode } from 'react';
import { assertNever } from '#core/assert-never';
import { suggestionReadings, type SuggestionReading } from '#core/suggestions/reading';
import { RadioList } from '../../ui/radio-list';
import type { ListedFormat } from './chosen-formats';

export interface SuggestionChoiceProps {
  readonly format: ListedFormat;
  readonly chosen: SuggestionReading;
  readonly onChoose: (reading: SuggestionReading) => void;
}

/** How suggestions that nobody has decided on are read in the files; with marks only where the format shows them. */
export function SuggestionChoice({ format, chosen, onChoose }: SuggestionChoiceProps): ReactNode {
  const readings = suggestionReadings.filter((reading) => reading !== 'marked' || format.showsSuggestions);
  const choices = readings.map((value) => ({ value, label: words(value) }));
  return <RadioList label="Suggestions" choices={choices} value={chosen} onChange={onChoose} />;
}

function words(reading: SuggestionReading): string {
  switch (reading) {
    case 'accepted':
      return 'As accepted';
    case 'rejected':
      return 'As rejected';
    case 'marked':
      return 'With marks';
    default:
      return assertNever(reading);
  }
}
