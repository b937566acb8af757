import { useEffect, useEffectEvent } from 'react';
import { registerFlush } from '../../app/flush';

/** While something stands in the dialog that is written nowhere, the window says so before it closes. */
export function useUnwritten(hasChanged: boolean): void {
  const isWritten = useEffectEvent(() => !hasChanged);
  useEffect(() => registerFlush(() => Promise.resolve(isWritten())), []);
}
