import { createContext, use, type ReactNode } from 'react';
import type { CallOutput } from '#core/contract/calls';

/** Where the desk is kept, the newsroom's zone and the app's version. */
export type DeskInfo = CallOutput<'desk:info'>;

const DeskInfoContext = createContext<DeskInfo | null>(null);

export function useDeskInfo(): DeskInfo {
  const info = use(DeskInfoContext);
  if (!info) throw new Error('useDeskInfo needs DeskInfoProvider above it');
  return info;
}

export interface DeskInfoProviderProps {
  readonly info: DeskInfo;
  readonly children: ReactNode;
}

export function DeskInfoProvider({ info, children }: DeskInfoProviderProps): ReactNode {
  return <DeskInfoContext value={info}>{children}</DeskInfoContext>;
}
