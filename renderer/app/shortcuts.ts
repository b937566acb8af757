import type { Keys } from './keys';

export interface Shortcut {
  readonly keys: readonly Keys[];
  readonly does: string;
}
export interface ShortcutGroup {
  readonly where: string;
  readonly shortcuts: readonly Shortcut[];
}

const shortcut = (does: string, ...keys: readonly Keys[]): Shortcut => ({ keys, does });

/** Every key the app listens to, as the shortcuts dialog lists them. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    where: 'Anywhere',
    shortcuts: [
      shortcut('New story', 'Mod+N'),
      shortcut('Desk', 'Mod+1'),
      shortcut('Schedule', 'Mod+3'),
      shortcut('Back, forward', 'Alt+ArrowLeft', 'Alt+ArrowRight'),
      shortcut('Next, previous pane', 'F6', 'Shift+F6'),
      shortcut('These shortcuts', 'Mod+/'),
      shortcut('Close a dialog', 'Esc'),
    ],
  },
  {
    where: 'Desk and story',
    shortcuts: [shortcut('Schedule or publish', 'Mod+Shift+S'), shortcut('Export', 'Mod+E')],
  },
  {
    where: 'Desk',
    shortcuts: [
      shortcut('Move', '↑', '↓', 'J', 'K'),
      shortcut('Open the story', 'Enter'),
      shortcut('Filter', '/'),
    ],
  },
  {
    where: 'Story',
    shortcuts: [
      shortcut('Bold, italic, link', 'Mod+B', 'Mod+I', 'Mod+L'),
      shortcut('Bullets, numbers', 'Mod+Shift+8', 'Mod+Shift+7'),
      shortcut('Pull quote', 'Mod+Shift+Q'),
      shortcut('Add a photo', 'Mod+Shift+P'),
      shortcut('Undo, redo', 'Mod+Z', 'Mod+Shift+Z'),
      shortcut('Save now (it always is)', 'Mod+S'),
      shortcut('Inspector', 'Mod+\\'),
      shortcut('Its tabs', 'Alt+1', 'Alt+2'),
    ],
  },
];
