import {
  useCallback,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
  type DragEvent,
  type ReactNode,
} from 'react';
import type { PhotoSearch } from '#core/contract/photo-search';
import type { PhotoId } from '#core/photo/photo';
import { useAnnounce } from '../../app/announcer';
import { flushAll } from '../../app/flush';
import type { LibraryLook } from '../../app/routes';
import { useRoutes } from '../../app/routes';
import { useKeys } from '../../app/use-keys';
import { Button } from '../../ui/button';
import { FailedNotice } from '../../ui/failed-notice';
import { LibraryBar } from './library-bar';
import { LibraryNotices } from './library-notices';
import { PhotoGrid } from './photo-grid';
import { PhotoPane } from './photo-pane';
import { PhotosStatus } from './photos-status';
import { nothingPicked, pick, type PickHow } from './picked';
import { sayDeleted } from './say-deleted';
import { useAdding, type Added } from './use-adding';
import { useDeleting } from './use-deleting';
import { useLibrary } from './use-library';
import styles from './photos-view.module.css';

/** Every photo of the desk, to be found, seen, credited and taken out again. */
export function PhotosView({ look }: { readonly look: LibraryLook }): ReactNode {
  const { replace } = useRoutes();
  const announce = useAnnounce();
  const page = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const [picked, setPicked] = useState({ ...nothingPicked, active: look.active });
  const [added, setAdded] = useState<Added | null>(null);
  const library = useLibrary(useDeferredValue(look.search), sight.first, sight.last);
  const { at, total } = library;
  const deleting = useDeleting();
  const adding = useAdding(setAdded);
  const idAt = (index: number) => at(index)?.id;
  const active = at(total === null ? picked.active : Math.min(picked.active, total - 1));
  // The photo in the pane stays the one it is, whatever happens to the list beside it.
  const [held, setHeld] = useState<PhotoId | null>(null);
  if (held === null && active) setHeld(active.id);
  const chosen = picked.photos.size > 0 ? [...picked.photos] : held === null ? [] : [held];

  const onSight = useCallback((first: number, last: number) => setSight({ first, last }), []);
  const toGrid = () => page.current?.querySelector<HTMLElement>('[role=listbox]')?.focus();
  /** Nothing is left before what was typed in its fields is written. */
  const leaving = async (go: () => void) => {
    if (await flushAll()) go();
  };
  const onSearch = (change: Partial<PhotoSearch>) => {
    replace({ view: 'photos', look: { ...look, active: 0, search: { ...look.search, ...change } } });
    void leaving(() => {
      setPicked(nothingPicked);
      setHeld(null);
    });
  };
  const onPick = (index: number, how: PickHow) =>
    void leaving(() => {
      setPicked(pick(picked, index, how, idAt));
      setHeld(idAt(index) ?? null);
      replace({ view: 'photos', look: { ...look, active: index } });
    });
  const isDeletedShown = look.search.state === 'deleted';
  const takeOut = () =>
    void leaving(() => {
      void (isDeletedShown ? deleting.putBack(chosen) : deleting.remove(chosen));
      const first = Math.min(picked.active, picked.anchor);
      setPicked({ active: first, anchor: first, photos: new Set() });
      setHeld(null);
    });
  const undo = () => void (deleting.deleted && deleting.putBack(deleting.deleted.photos));
  const toPane = () =>
    page.current?.querySelector<HTMLElement>('aside textarea, aside input, aside button')?.focus();
  useKeys({ 'Mod+Shift+P': adding.choose });
  useEffect(() => {
    const { deleted } = deleting;
    if (deleted) announce(sayDeleted(deleted.photos.length));
  }, [deleting, announce]);
  useEffect(() => {
    if (document.activeElement === document.body) toGrid();
  }, [total]);

  const drop = {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      adding.drop([...event.dataTransfer.files]);
    },
  };
  return (
    <>
      <div
        ref={page}
        className={[styles['page'], held !== null && styles['withPane']].filter(Boolean).join(' ')}
      >
        <section className={styles['library']} aria-label="Photo library" data-pane {...drop}>
          <div className={styles['head']}>
            <h1>Photos</h1>
            <span className={styles['space']} />
            {chosen.length > 0 && (
              <Button tone="bare" keys={isDeletedShown ? undefined : 'Del'} onClick={takeOut}>
                {isDeletedShown ? 'Put back' : 'Delete'}
              </Button>
            )}
            <Button onClick={adding.choose}>Add photos</Button>
          </div>
          <LibraryBar search={look.search} onSearch={onSearch} onLeave={toGrid} />
          <LibraryNotices
            adding={adding}
            added={added}
            onAddedSeen={() => setAdded(null)}
            deleting={deleting}
          />
          {library.error ? (
            <FailedNotice
              title="The photos could not be listed."
              message={library.error.message}
              onRetry={library.retry}
            />
          ) : total === 0 ? (
            <Nothing search={look.search} onSearch={onSearch} onAdd={adding.choose} />
          ) : (
            <PhotoGrid
              total={total ?? 0}
              at={at}
              picked={picked}
              onPick={onPick}
              onOpen={toPane}
              onDelete={isDeletedShown ? () => undefined : takeOut}
              onUndo={undo}
              onSight={onSight}
            />
          )}
        </section>
        {held !== null && <PhotoPane key={held} id={held} />}
      </div>
      <PhotosStatus total={total} chosen={picked.photos.size} />
    </>
  );
}

interface NothingProps {
  readonly search: PhotoSearch;
  readonly onSearch: (change: Partial<PhotoSearch>) => void;
  readonly onAdd: () => void;
}

function Nothing({ search, onSearch, onAdd }: NothingProps): ReactNode {
  const words = search.words.trim();
  const isNarrowed = words !== '' || search.agency !== null || search.state !== 'all';
  return (
    <div className={styles['nothing']} role="status">
      <b>
        {words !== ''
          ? `No photos match “${words}”.`
          : isNarrowed
            ? 'There are no such photos.'
            : 'There are no photos yet.'}
      </b>
      {isNarrowed ? (
        <Button onClick={() => onSearch({ words: '', agency: null, state: 'all' })}>Show all photos</Button>
      ) : (
        <Button onClick={onAdd}>Add photos</Button>
      )}
    </div>
  );
}
