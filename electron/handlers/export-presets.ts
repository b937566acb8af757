import type { Handlers } from '#core/contract/handlers';
import type { ExportPreset } from '#core/formats/export-preset';
import { NewsroomError } from '#core/newsroom-error';
import { exportPresets, writePresets } from '../storage/export-presets';
import { inTransaction } from '../storage/query';
import type { Ports } from './ports';

type PresetCalls = 'export:presets' | 'export:save-preset' | 'export:forget-preset';

const mostKept = 100;

/** Sets of formats that the desk keeps under names. */
export function presetHandlers({ desk, emit }: Ports): Pick<Handlers, PresetCalls> {
  const change = (next: (kept: readonly ExportPreset[]) => readonly ExportPreset[]) => {
    inTransaction(desk.db, () => writePresets(desk.db, next(exportPresets(desk.db))));
    emit('preset:changed', {});
    return {};
  };
  return {
    'export:presets': () => ({ presets: [...exportPresets(desk.db)] }),
    'export:save-preset': (preset) =>
      change((kept) => {
        const others = kept.filter(({ id }) => id !== preset.id);
        if (others.length >= mostKept)
          throw new NewsroomError(
            'refused',
            `A desk keeps ${mostKept} presets. Nothing was changed. Forget one first.`,
          );
        return [...others, preset];
      }),
    'export:forget-preset': ({ id }) => change((kept) => kept.filter((each) => each.id !== id)),
  };
}
