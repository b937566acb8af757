import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';
import { MenuCheck, ToolMenu } from './tool-menu';
import type { TextState } from './use-text-state';

export interface FormatMenuProps {
  readonly editor: Editor;
  readonly text: Pick<TextState, 'isUnderline' | 'isStrike' | 'isCode'>;
}

/** Formats that are wanted less often than bold and italic. */
export function FormatMenu(props: FormatMenuProps): ReactNode {
  return (
    <ToolMenu word="Format" onClosed={() => props.editor.view.focus()}>
      <FormatItems {...props} />
    </ToolMenu>
  );
}

export function FormatItems({ editor, text }: FormatMenuProps): ReactNode {
  const toggle = (mark: 'underline' | 'strike' | 'code') => () => editor.commands.toggleMark(mark);
  return (
    <>
      <MenuCheck name="Underline" keys="Mod+U" isOn={text.isUnderline} onChoose={toggle('underline')} />
      <MenuCheck name="Strikethrough" keys="Mod+Shift+X" isOn={text.isStrike} onChoose={toggle('strike')} />
      <MenuCheck name="Code" keys="Mod+`" isOn={text.isCode} onChoose={toggle('code')} />
    </>
  );
}
