import { assertNever } from '#core/assert-never';
import { useAnnounce } from '../../../app/announcer';
import { request } from '../../../app/api';
import { useDialogs } from '../../../app/dialogs';
import { pressKeys } from '../../../app/press-keys';
import { useRoutes, wholeLibrary } from '../../../app/routes';
import type { Action } from '../../../app/actions';
import { whyNotTaken, type PaletteOption } from './palette-options';

export interface Take {
  /** Closes the palette and does what the option says. */
  readonly take: (option: PaletteOption) => void;
  /** Closes the palette and shows a story on the desk, to be read. */
  readonly show: (option: PaletteOption) => void;
}

/** What happens when an option of the palette is taken. `words`: what was typed; `failed` says why one could not be. */
export function useTake(words: string, onClose: () => void, failed: (why: string) => void): Take {
  const { go, showOnDesk } = useRoutes();
  const { openExport, openSchedule, openPutRight } = useDialogs();
  const announce = useAnnounce();
  const doAction = (action: Action) => {
    onClose();
    // The palette gives the focus back as it closes, and keys go where the focus is.
    setTimeout(() => {
      if (!pressKeys(action)) announce(`“${action.name}” has nothing to do here.`);
    });
  };
  const begin = async (slug: string) => {
    try {
      const { id } = await request('story:create', { slug });
      onClose();
      await go({ view: 'story', id });
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
  };
  const take = (option: PaletteOption) => {
    if (whyNotTaken(option) !== '') return;
    if (option.kind === 'action') {
      doAction(option.action);
      return;
    }
    if (option.kind === 'new-story') {
      void begin(option.slug);
      return;
    }
    onClose();
    switch (option.kind) {
      case 'story':
        return void go({ view: 'story', id: option.found.story.id });
      case 'photo': {
        const search = { ...wholeLibrary.search, words: words.trim().slice(0, 500) };
        return void go({ view: 'photos', look: { search, active: option.index } });
      }
      case 'schedule':
        return void openSchedule(option.story.id);
      case 'export':
        return void openExport([option.story.id]);
      case 'correct':
      case 'unpublish':
      case 'kill':
        return void openPutRight(option.kind, option.story.id);
      default:
        assertNever(option);
    }
  };
  const show = (option: PaletteOption) => {
    if (option.kind !== 'story') return;
    onClose();
    void showOnDesk(option.found.story.id);
  };
  return { take, show };
}
