import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { takingIn } from './taking-in';

/** How far the taking in of many photos is, with a way to stop it: the button, or Esc. */
export function TakingInNotice(): ReactNode {
  const state = useSyncExternalStore(takingIn.subscribe, takingIn.now);
  const isUnderWay = state !== null && !state.isCancelled;
  useEffect(() => {
    if (!isUnderWay) return;
    const stop = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      takingIn.now()?.cancel();
    };
    window.addEventListener('keydown', stop);
    return () => window.removeEventListener('keydown', stop);
  }, [isUnderWay]);
  if (!state) return null;
  return (
    <Notice
      tone="good"
      title={state.isCancelled ? 'Stopping after this photo.' : 'Photos are being taken in.'}
      actions={isUnderWay && <Button onClick={state.cancel}>Cancel</Button>}
    >
      {`${Math.min(state.done + 1, state.total)} of ${state.total} ${state.fileName}`}
    </Notice>
  );
}
