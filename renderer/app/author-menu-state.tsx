import { createContext, use, useMemo, useState, type ReactNode } from 'react';

interface AuthorMenuState {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

const AuthorMenuContext = createContext<AuthorMenuState | null>(null);

/** Whether the menu of who writes is open; the title bar shows it, a key opens it anywhere. */
export function useAuthorMenu(): AuthorMenuState {
  const state = use(AuthorMenuContext);
  if (!state) throw new Error('useAuthorMenu needs AuthorMenuProvider above it');
  return state;
}

export function AuthorMenuProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const state = useMemo(() => ({ isOpen, setOpen }), [isOpen]);
  return <AuthorMenuContext value={state}>{children}</AuthorMenuContext>;
}
