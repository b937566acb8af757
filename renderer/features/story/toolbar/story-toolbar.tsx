import type { Editor } from '@tiptap/react';
import {
  Bold,
  Image,
  Italic,
  Link,
  List,
  ListOrdered,
  Minus,
  PanelRight,
  Redo2,
  TextQuote,
  Undo2,
} from 'lucide-react';
import { Toolbar } from 'radix-ui';
import type { ReactNode } from 'react';
import type { StoryId } from '#core/story/story';
import { useDialogs } from '../../../app/dialogs';
import { toggleList } from '../../../editor/commands/list';
import { insertRule } from '../../../editor/commands/insert-rule';
import { togglePullQuote } from '../../../editor/story-keys';
import { StyleMenu } from './style-menu';
import { ToolButton } from './tool-button';
import { WordButton } from './word-button';
import { useTextState } from './use-text-state';
import styles from './story-toolbar.module.css';

export interface StoryToolbarProps {
  readonly editor: Editor;
  /** The story that is written to now. */
  readonly story: () => StoryId;
  readonly isInspecting: boolean;
  readonly onAddPhoto: () => void;
  readonly onLink: () => void;
  readonly onInspect: () => void;
}

/** What can be done to the text and with the story. One stop for Tab; arrow keys move inside it. */
export function StoryToolbar(props: StoryToolbarProps): ReactNode {
  const { editor, story, isInspecting, onAddPhoto, onLink, onInspect } = props;
  const { openSchedule, openExport } = useDialogs();
  const text = useTextState(editor);
  const run = (act: () => unknown) => () => {
    act();
    editor.view.focus();
  };
  const { style, canStyle, canList } = text;
  return (
    <Toolbar.Root className={styles['bar']} aria-label="Story">
      <StyleMenu editor={editor} style={style} isDisabled={!canStyle} />
      <Toolbar.Separator className={styles['gap']} />
      <ToolButton
        name="Bold"
        keys="Mod+B"
        icon={Bold}
        isOn={text.isBold}
        onPress={run(() => editor.commands.toggleBold())}
      />
      <ToolButton
        name="Italic"
        keys="Mod+I"
        icon={Italic}
        isOn={text.isItalic}
        onPress={run(() => editor.commands.toggleItalic())}
      />
      <ToolButton name="Link" keys="Mod+L" icon={Link} isOn={text.isLink} onPress={onLink} />
      <ToolButton
        name="List"
        keys="Mod+Shift+8"
        icon={List}
        isOn={text.list === 'bulletList'}
        isDisabled={!canList}
        onPress={run(() => toggleList(editor, 'bulletList'))}
      />
      <ToolButton
        name="Numbered list"
        keys="Mod+Shift+7"
        icon={ListOrdered}
        isOn={text.list === 'orderedList'}
        isDisabled={!canList}
        onPress={run(() => toggleList(editor, 'orderedList'))}
      />
      <ToolButton
        name="Pull quote"
        keys="Mod+Shift+Q"
        icon={TextQuote}
        isOn={style === 'pull-quote'}
        isDisabled={!canStyle}
        onPress={run(() => togglePullQuote(editor))}
      />
      <ToolButton
        name="Rule"
        icon={Minus}
        isDisabled={!canStyle}
        onPress={run(() => editor.view.dispatch(insertRule(editor.state.tr)))}
      />
      <ToolButton name="Add photo" keys="Mod+Shift+P" icon={Image} onPress={onAddPhoto} />
      <span className={styles['space']} />
      <ToolButton
        name="Undo"
        keys="Mod+Z"
        icon={Undo2}
        isDisabled={!text.canUndo}
        onPress={run(() => editor.commands.undo())}
      />
      <ToolButton
        name="Redo"
        keys="Mod+Shift+Z"
        icon={Redo2}
        isDisabled={!text.canRedo}
        onPress={run(() => editor.commands.redo())}
      />
      <Toolbar.Separator className={styles['gap']} />
      <WordButton word="Export" keys="Mod+E" tone="bare" onPress={() => void openExport(story())} />
      <WordButton
        word="Schedule"
        keys="Mod+Shift+S"
        tone="plain"
        onPress={() => void openSchedule(story())}
      />
      <ToolButton name="Inspector" keys="Mod+\" icon={PanelRight} isOn={isInspecting} onPress={onInspect} />
    </Toolbar.Root>
  );
}
