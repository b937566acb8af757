import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';

interface Crumb {
  readonly crumb: string;
  readonly setCrumb: (crumb: string) => void;
}

const CrumbContext = createContext<Crumb | null>(null);

function useCrumbContext(): Crumb {
  const crumb = use(CrumbContext);
  if (!crumb) throw new Error('A crumb needs CrumbProvider above it');
  return crumb;
}

/** What the open view calls itself in the title bar: the slug of a story. */
export function useCurrentCrumb(): string {
  return useCrumbContext().crumb;
}

/** Says in the title bar which story this is, for as long as the view is shown. */
export function useCrumb(crumb: string): void {
  const { setCrumb } = useCrumbContext();
  useEffect(() => {
    setCrumb(crumb);
    return () => setCrumb('');
  }, [crumb, setCrumb]);
}

export function CrumbProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [crumb, setCrumb] = useState('');
  const value = useMemo(() => ({ crumb, setCrumb }), [crumb]);
  return <CrumbContext value={value}>{children}</CrumbContext>;
}
