import { useCallback, useState, useSyncExternalStore } from 'react';

export type InspectorTab = 'story' | 'checks' | 'review' | 'comments' | 'history';

export interface InspectorState {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly tab: InspectorTab;
  readonly setTab: (tab: InspectorTab) => void;
  /** Opens the inspector at a tab. */
  readonly show: (tab: InspectorTab) => void;
}

const wide = '(min-width: 1181px)';

/** Whether the inspector is shown: where there is room for it, until somebody says otherwise. */
export function useInspector(): InspectorState {
  const isRoomy = useSyncExternalStore(watchWidth, () => window.matchMedia(wide).matches);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [tab, setTab] = useState<InspectorTab>('story');
  const isOpen = wanted ?? isRoomy;
  const toggle = useCallback(() => setWanted(!isOpen), [isOpen]);
  const show = useCallback((shown: InspectorTab) => {
    setWanted(true);
    setTab(shown);
  }, []);
  return { isOpen, toggle, tab, setTab, show };
}

function watchWidth(tell: () => void): () => void {
  const query = window.matchMedia(wide);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}
