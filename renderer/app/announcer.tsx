import { createContext, use, useCallback, useState, type ReactNode } from 'react';
import { VisuallyHidden } from 'radix-ui';

const AnnounceContext = createContext<((words: string) => void) | null>(null);

/** Says something to those who cannot see that it happened. For the others the view itself must show it. */
export function useAnnounce(): (words: string) => void {
  const announce = use(AnnounceContext);
  if (!announce) throw new Error('useAnnounce needs Announcer above it');
  return announce;
}

export function Announcer({ children }: { readonly children: ReactNode }): ReactNode {
  const [words, setWords] = useState('');
  const announce = useCallback((said: string) => setWords(said), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden.Root role="status" aria-label="What happened">
        {words}
      </VisuallyHidden.Root>
    </AnnounceContext>
  );
}
