import { Menu, type BrowserWindow } from 'electron';

/** macOS needs an application menu for copy, paste and quit; elsewhere the window has no menu bar. */
export function setApplicationMenu(): void {
  Menu.setApplicationMenu(
    process.platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
}

/** Right click in text: undo, cut, copy, paste, select all. */
export function addContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && selectionText === '') return;
    const copy = { role: 'copy', enabled: editFlags.canCopy } as const;
    const edit = [
      { role: 'undo', enabled: editFlags.canUndo },
      { role: 'redo', enabled: editFlags.canRedo },
      { type: 'separator' },
      { role: 'cut', enabled: editFlags.canCut },
      copy,
      { role: 'paste', enabled: editFlags.canPaste },
      { role: 'pasteAndMatchStyle', label: 'Paste as plain text', enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll' },
    ] as const;
    Menu.buildFromTemplate(isEditable ? [...edit] : [copy]).popup({ window });
  });
}
