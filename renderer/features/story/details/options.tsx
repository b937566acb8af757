import type { ReactNode } from 'react';

export interface OptionsProps {
  readonly id: string;
  readonly options: readonly string[];
}

/** What a field offers as one types; anything else can be typed, too. */
export function Options({ id, options }: OptionsProps): ReactNode {
  return (
    <datalist id={id}>
      {options.map((option) => (
        <option key={option} value={option} />
      ))}
    </datalist>
  );
}
