import { useId, type ReactNode } from 'react';
import { TextField, type TextFieldProps } from './field';

export interface SuggestFieldProps extends TextFieldProps {
  readonly suggestions: readonly string[];
}

/** A line of text that offers what was written there before; anything else may be typed. */
export function SuggestField({ suggestions, ...field }: SuggestFieldProps): ReactNode {
  const id = useId();
  return (
    <>
      <TextField {...field} list={id} autoComplete="off" />
      <datalist id={id}>
        {suggestions.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  );
}
