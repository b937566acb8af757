import { useRef } from 'react';

export interface Chosen {
  readonly choose: (act: () => void) => void;
  readonly onClosed: () => void;
}

/**
 * What is chosen in a menu is done when the menu has gone, because a menu that closes takes the focus once more.
 * `otherwise` is done where nothing was chosen.
 */
export function useChosen(otherwise: () => void): Chosen {
  const chosen = useRef<(() => void) | null>(null);
  return {
    choose: (act) => {
      chosen.current = act;
    },
    onClosed: () => {
      const act = chosen.current ?? otherwise;
      chosen.current = null;
      act();
    },
  };
}
