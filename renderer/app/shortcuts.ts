import type { Keys } from './keys';
import { putRight, putRightKinds } from './put-right';
import { bundleKeys } from './use-save-bundle';

/** Where keys work. */
export type Where =
  | 'Anywhere'
  | 'Desk and story'
  | 'Desk'
  | 'Budget'
  | 'Schedule'
  | 'Outbox'
  | 'Photos'
  | 'Search'
  | 'Story'
  | 'Photo'
  | 'History';

/** A line of the shortcuts dialog, and the actions in it that can be asked for by name. */
export interface Shortcut {
  readonly keys: readonly Keys[];
  readonly does: string;
  readonly actions: readonly { readonly name: string; readonly keys: Keys }[];
}
export interface ShortcutGroup {
  readonly where: Where;
  readonly shortcuts: readonly Shortcut[];
}

/** Keys that only make sense pressed, such as those that move. */
const shortcut = (does: string, ...keys: readonly Keys[]): Shortcut => ({ keys, does, actions: [] });

/** One action by one key or more. */
const action = (does: string, keys: Keys, ...others: readonly Keys[]): Shortcut => ({
  keys: [keys, ...others],
  does,
  actions: [{ name: does, keys }],
});

/** Actions that belong together on one line. */
const actions = (does: string, ...named: readonly (readonly [name: string, keys: Keys])[]): Shortcut => ({
  keys: named.map(([, keys]) => keys),
  does,
  actions: named.map(([name, keys]) => ({ name, keys })),
});

/** Every key the app listens to, as the shortcuts dialog lists them. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    where: 'Anywhere',
    shortcuts: [
      action('New story', 'Mod+N'),
      action('New from template', 'Mod+Shift+N'),
      action('Bring in a copy', 'Mod+O'),
      action('Desk', 'Mod+1'),
      action('Photos', 'Mod+2'),
      action('Schedule', 'Mod+3'),
      action('Search', 'Mod+4'),
      action('Outbox', 'Mod+5'),
      action('Budget', 'Mod+Shift+B'),
      action('Settings', 'Mod+,'),
      action('Who writes', 'Mod+Shift+Y'),
      actions('Back, forward', ['Back', 'Alt+ArrowLeft'], ['Forward', 'Alt+ArrowRight']),
      actions('Next, previous pane', ['Next pane', 'F6'], ['Previous pane', 'Shift+F6']),
      actions('These shortcuts', ['All shortcuts', 'Mod+/']),
      shortcut('Find or do anything', 'Mod+K'),
      shortcut('Close a dialog', 'Esc'),
    ],
  },
  {
    where: 'Desk and story',
    shortcuts: [
      action('Schedule or publish', 'Mod+Shift+S'),
      action('Export', 'Mod+E'),
      ...putRightKinds.map((kind) => action(putRight[kind].name, putRight[kind].keys)),
      action('Copy the story', 'Alt+C'),
      action('Save as a bundle', bundleKeys),
    ],
  },
  {
    where: 'Desk',
    shortcuts: [
      shortcut('Move', '↑', '↓', 'J', 'K'),
      shortcut('Open the story', 'Enter'),
      actions('Filter', ['Filter the desk', '/']),
      shortcut('Tabs', '1', '2', '3', '4', '5', '6'),
      actions('Sort', ['Sort the desk', 'S']),
      shortcut('Select a stretch, one more, all', 'Shift+↓', 'Space', 'Mod+A'),
      shortcut('More for what is selected', '.'),
      action('Mark ready', 'Shift+R'),
      actions(
        'Plan, package, log',
        ['Plan the story', 'P'],
        ['Package of the story', 'G'],
        ['Log of the story', 'L'],
      ),
      shortcut('Take the last decision back', 'Mod+Z'),
    ],
  },
  {
    where: 'Budget',
    shortcuts: [
      shortcut('Previous, next day', '←', '→'),
      actions('Today, all days', ['Budget of today', 'T'], ['Budget of all days', 'A']),
      shortcut('Move', '↑', '↓', 'J', 'K'),
      shortcut('Open the story', 'Enter'),
      actions('By section or by due time', ['Budget by section or by due time', 'G']),
      actions('Print', ['Print the budget', 'Mod+P']),
      actions(
        'Save as a table, as a calendar',
        ['Save the budget as a table', 'Mod+E'],
        ['Save the budget as a calendar', 'Mod+Shift+E'],
      ),
    ],
  },
  {
    where: 'Schedule',
    shortcuts: [
      shortcut('Previous, next week', '←', '→'),
      actions('This week', ['Schedule of this week', 'T']),
      shortcut('Move among stories', '↑', '↓'),
      shortcut('Open the story', 'Enter'),
      shortcut('Move it by 15 minutes, by a day', 'Alt+↑', 'Alt+Shift+↑'),
    ],
  },
  {
    where: 'Outbox',
    shortcuts: [
      actions('Rows, corrections', ['Rows of the outbox', '1'], ['Corrections log', '2']),
      shortcut('Move among stories', '↑', '↓'),
      shortcut('Open the story', 'Enter'),
      actions('Pause, resume everything', ['Pause or resume the outbox', 'Shift+P']),
    ],
  },
  {
    where: 'Photos',
    shortcuts: [
      { ...actions('Search', ['Search photos', 'Mod+F']), keys: ['/', 'Mod+F'] },
      shortcut('Move', '←', '→', '↑', '↓'),
      shortcut('Select a stretch, one more', 'Shift+→', 'Space'),
      shortcut('To the fields of the photo', 'Enter'),
      shortcut('Delete, take it back', 'Delete', 'Mod+Z'),
      action('Add photos', 'Mod+Shift+P'),
    ],
  },
  {
    where: 'Search',
    shortcuts: [
      { ...actions('To the words', ['Search stories', 'Mod+F']), keys: ['/', 'Mod+F'] },
      shortcut('Move', '↑', '↓', 'J', 'K'),
      shortcut('Open the story', 'Enter'),
      action('Save this search', 'Mod+S'),
    ],
  },
  {
    where: 'Story',
    shortcuts: [
      actions('Bold, italic, link', ['Bold', 'Mod+B'], ['Italic', 'Mod+I'], ['Link', 'Mod+L']),
      actions(
        'Underline, strikethrough, code',
        ['Underline', 'Mod+U'],
        ['Strikethrough', 'Mod+Shift+X'],
        ['Code', 'Mod+`'],
      ),
      actions('Bullets, numbers', ['Bulleted list', 'Mod+Shift+8'], ['Numbered list', 'Mod+Shift+7']),
      action('Pull quote', 'Mod+Shift+Q'),
      action('Add a photo', 'Mod+Shift+P'),
      action('Crop, credit and terms of the photo', 'Alt+P'),
      action('Gallery of the photos here, or apart', 'Alt+G'),
      actions('Byline, dateline', ['Write the byline', 'Alt+B'], ['Write the dateline', 'Alt+D']),
      action('Insert a table, box, card, note', 'Mod+Shift+A'),
      shortcut('In a table: next, previous cell', 'Tab', 'Shift+Tab'),
      shortcut('Out of a box, a table, code', 'Mod+Enter'),
      shortcut('Move the block up, down', 'Alt+Shift+↑', 'Alt+Shift+↓'),
      actions('Undo, redo', ['Undo', 'Mod+Z'], ['Redo', 'Mod+Shift+Z']),
      action('Track changes', 'Mod+Shift+E'),
      actions('Next, previous suggestion', ['Next suggestion', 'F7'], ['Previous suggestion', 'Shift+F7']),
      actions(
        'Accept, reject the suggestion here',
        ['Accept the suggestion here', 'Mod+F7'],
        ['Reject the suggestion here', 'Mod+Shift+F7'],
      ),
      actions('Find, replace', ['Find in the story', 'Mod+F'], ['Replace in the story', 'Mod+H']),
      shortcut('Next, previous match', 'F3', 'Shift+F3', 'Mod+G', 'Mod+Shift+G'),
      action('TK here', 'Mod+Shift+K'),
      actions('Next, previous TK', ['Next TK', 'F8'], ['Previous TK', 'Shift+F8']),
      action('All counts', 'Mod+Shift+L'),
      action('Focus on the text', 'Mod+Shift+F'),
      shortcut('Into the bar over the selection', 'Alt+F10'),
      action('Comment on the selection', 'Mod+Shift+M'),
      actions('Next, previous comment', ['Next comment', 'F9'], ['Previous comment', 'Shift+F9']),
      action('Into the comment at the caret', 'Alt+M'),
      actions('Save now (it always is)', ['Save now', 'Mod+S']),
      action('Save a copy elsewhere', 'Mod+Shift+O'),
      action('Inspector', 'Mod+\\'),
      shortcut('Its tabs', 'Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5'),
      action('Send to desk', 'Mod+Enter'),
      action('Compare versions', 'Mod+Shift+H'),
    ],
  },
  {
    where: 'Photo',
    shortcuts: [
      shortcut('Crop 16:9, 4:3, 1:1, full', '1', '2', '3', '4'),
      shortcut('Focal point', 'F'),
      shortcut('Move, by 10', '↑', '↓', '←', '→', 'Shift+↑'),
      shortcut('Resize the crop', '+', '-'),
      shortcut('Done', 'Mod+Enter'),
    ],
  },
  {
    where: 'History',
    shortcuts: [
      shortcut('Move among versions', '↑', '↓', 'J', 'K'),
      shortcut('Compare with the story now', 'Enter'),
      shortcut('Put left, put right', 'L', 'R'),
      action('Compare with what readers see', 'P'),
      action('Inline or side by side', 'I'),
      action('Name the version', 'N'),
      shortcut('Next, previous change', 'F7', 'Shift+F7'),
      action('Copy the change from the left', 'Shift+R'),
      shortcut('Replay: play or pause', 'Space'),
      shortcut('Replay: a step, a minute', '←', '→', 'Shift+←', 'Shift+→'),
    ],
  },
];
