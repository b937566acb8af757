import type { Editor } from '@tiptap/react';
import { Ellipsis } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { toggleList } from '../../../editor/commands/list';
import { FormatItems } from './format-menu';
import { MenuCheck, MenuItem, ToolMenu } from './tool-menu';
import { useChosen } from './use-chosen';
import type { Foldable } from './use-folded';
import type { TextState } from './use-text-state';
import styles from './style-menu.module.css';

export interface MoreMenuProps {
  readonly editor: Editor;
  readonly text: TextState;
  readonly folded: ReadonlySet<Foldable>;
  readonly onLink: () => void;
  readonly onExport: () => void;
  readonly onSchedule: () => void;
}

/** The tools there is no room for, by the same names and keys. */
export function MoreMenu(props: MoreMenuProps): ReactNode {
  const { editor, text, folded, onLink, onExport, onSchedule } = props;
  const { choose, onClosed } = useChosen(() => editor.view.focus());
  const hasText = folded.has('format');
  return (
    <ToolMenu word="More" icon={Ellipsis} onClosed={onClosed}>
      {folded.has('link') && <MenuItem name="Link" keys="Mod+L" onChoose={() => choose(onLink)} />}
      {hasText && <FormatItems editor={editor} text={text} />}
      {folded.has('numberedList') && (
        <MenuCheck
          name="Numbered list"
          keys="Mod+Shift+7"
          isOn={text.list === 'orderedList'}
          isDisabled={!text.canList}
          onChoose={() => toggleList(editor, 'orderedList')}
        />
      )}
      {hasText && <DropdownMenu.Separator className={styles['part']} />}
      {folded.has('export') && <MenuItem name="Export" keys="Mod+E" onChoose={() => choose(onExport)} />}
      {folded.has('schedule') && (
        <MenuItem name="Schedule" keys="Mod+Shift+S" onChoose={() => choose(onSchedule)} />
      )}
    </ToolMenu>
  );
}
