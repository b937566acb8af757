import type { Editor } from '@tiptap/react';
import {
  Code,
  ExternalLink,
  Image,
  Images,
  Info,
  Minus,
  Plus,
  Quote,
  Table,
  TriangleAlert,
} from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { insertPart, type EmptyPart } from '../../../editor/commands/insert-part';
import { insertRule } from '../../../editor/commands/insert-rule';
import { galleryDeed, toggleGallery } from '../../../editor/nodes/gallery/toggle-gallery';
import { togglePullQuote } from '../../../editor/story-keys';
import { useKeys } from '../../../app/use-keys';
import { MenuItem, ToolMenu } from './tool-menu';
import { useChosen } from './use-chosen';

export interface InsertMenuProps {
  readonly editor: Editor;
  readonly canStyle: boolean;
  /** There is no room for its word. */
  readonly isShort: boolean;
  readonly onAddPhoto: () => void;
  readonly onEmbed: () => void;
}

const key = 'Mod+Shift+A';

/** Everything that can be put into the text. What takes the caret with it keeps it when the menu closes. */
export function InsertMenu(props: InsertMenuProps): ReactNode {
  const { editor, canStyle, isShort, onAddPhoto, onEmbed } = props;
  const [isOpen, setOpen] = useState(false);
  const { choose, onClosed } = useChosen(() => editor.view.focus());
  useKeys({ [key]: () => setOpen(true) });
  const deed = isOpen ? galleryDeed(editor) : null;
  const put = (part: EmptyPart) => choose(() => insertPart(editor, part, today()));
  const inText = (act: () => void) => () => {
    act();
    editor.view.focus();
  };
  return (
    <ToolMenu
      word="Insert"
      icon={isShort ? Plus : undefined}
      keys={key}
      isOpen={isOpen}
      onOpen={setOpen}
      onClosed={onClosed}
    >
      <MenuItem name="Photo" icon={Image} keys="Mod+Shift+P" onChoose={() => choose(onAddPhoto)} />
      <MenuItem
        name={deed === 'part' ? 'Take the gallery apart' : 'Gallery of the photos here'}
        icon={Images}
        keys="Alt+G"
        isDisabled={deed === null}
        onChoose={() => choose(inText(() => toggleGallery(editor)))}
      />
      <MenuItem
        name="Pull quote"
        icon={Quote}
        keys="Mod+Shift+Q"
        isDisabled={!canStyle}
        onChoose={() => choose(inText(() => togglePullQuote(editor)))}
      />
      <MenuItem name="Fact box" icon={Info} onChoose={() => put('factBox')} />
      <MenuItem name="Table" icon={Table} onChoose={() => put('table')} />
      <MenuItem name="Embed card" icon={ExternalLink} onChoose={() => choose(onEmbed)} />
      <MenuItem name="Correction note" icon={TriangleAlert} onChoose={() => put('correctionNote')} />
      <MenuItem name="Code block" icon={Code} onChoose={() => put('codeBlock')} />
      <MenuItem
        name="Rule"
        icon={Minus}
        onChoose={() => choose(inText(() => editor.view.dispatch(insertRule(editor.state.tr))))}
      />
    </ToolMenu>
  );
}

/** The day as the clock on the wall has it, `2026-11-23`. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
