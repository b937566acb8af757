import { app, dialog, type BrowserWindow } from 'electron';
import path from 'node:path';
import { firstNames } from '#core/text/first-names';
import type { Dialogs } from '../handlers/ports';

const mostNamed = 12;

/** The platform's dialogs over a window. */
export function platformDialogs(window: () => BrowserWindow): Dialogs {
  return {
    choosePhotoFiles: async () => {
      const answer = await dialog.showOpenDialog(window(), {
        title: 'Add photos',
        buttonLabel: 'Add',
        properties: ['openFile', 'multiSelections'],
        filters: [
          {
            name: 'Photos (JPEG, PNG, WebP, GIF, AVIF, TIFF, HEIC)',
            extensions: ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif', 'tif', 'tiff', 'heic', 'heif'],
          },
        ],
      });
      return answer.canceled ? null : answer.filePaths;
    },
    chooseStoryFiles: async () => {
      const answer = await dialog.showOpenDialog(window(), {
        title: 'Bring in stories',
        buttonLabel: 'Bring in',
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: 'Stories (copies, bundles, Markdown)', extensions: ['json', 'zip', 'md', 'markdown'] },
        ],
      });
      return answer.canceled ? null : answer.filePaths;
    },
    chooseFolder: async (title) => {
      const answer = await dialog.showOpenDialog(window(), {
        title,
        buttonLabel: 'Use this folder',
        properties: ['openDirectory', 'createDirectory'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    chooseNewFile: async ({ title, name, kind }) => {
      const answer = await dialog.showSaveDialog(window(), {
        title,
        defaultPath: path.join(app.getPath('documents'), name),
        buttonLabel: 'Save',
        properties: ['createDirectory', 'showOverwriteConfirmation'],
        filters: [{ name: kind, extensions: [path.extname(name).slice(1)] }],
      });
      return answer.canceled ? null : answer.filePath;
    },
    confirmReplace: async (names, others = false) => {
      const answer = await dialog.showMessageBox(window(), {
        type: 'question',
        message: names.length === 1 ? `Replace ${names[0] ?? ''}?` : `Replace ${names.length} files?`,
        detail:
          `Already in this folder: ${firstNames(names, mostNamed)}.` +
          (others ? ' The answer holds for every file of this export whose name is taken there.' : ''),
        buttons: ['Keep what is there', others ? 'Replace all' : 'Replace'],
        defaultId: 0,
        cancelId: 0,
      });
      return answer.response === 1;
    },
  };
}
