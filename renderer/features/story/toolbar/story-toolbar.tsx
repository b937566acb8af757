import type { Editor } from '@tiptap/react';
import { Bold, Image, Italic, Link, List, ListOrdered, PanelRight, Redo2, Undo2 } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import { useDialogs } from '../../../app/dialogs';
import { toggleList } from '../../../editor/commands/list';
import { FormatMenu } from './format-menu';
import { InsertMenu } from './insert-menu';
import { MoreMenu } from './more-menu';
import { StyleMenu } from './style-menu';
import { TableMenu } from './table-menu';
import { CommentButton } from '../comments/comment-button';
import { TrackButton } from '../review/track-button';
import type { StorySession } from '../session/story-session';
import { ToolButton } from './tool-button';
import { WordButton } from './word-button';
import { useFolded } from './use-folded';
import { useTextState } from './use-text-state';
import styles from './story-toolbar.module.css';

export interface StoryToolbarProps {
  readonly editor: Editor;
  readonly session: StorySession;
  readonly isInspecting: boolean;
  readonly onAddPhoto: () => void;
  readonly onLink: () => void;
  readonly onEmbed: () => void;
  readonly onInspect: () => void;
  /** Says that the story is the desk's now. */
  readonly onSend: () => void;
}

/** The width of the menu that is there only in a table, in pixels. */
const tableMenu = 68;

/** What can be done to the text and with the story. One stop for Tab; arrow keys move inside it. */
export function StoryToolbar(props: StoryToolbarProps): ReactNode {
  const { editor, session, isInspecting, onAddPhoto, onLink, onEmbed, onInspect, onSend } = props;
  const { openSchedule, openExport } = useDialogs();
  const text = useTextState(editor);
  const run = (act: () => unknown) => () => {
    act();
    editor.view.focus();
  };
  const { style, canStyle, canList } = text;
  const bar = useRef<HTMLDivElement>(null);
  const folded = useFolded(bar, text.isTable ? tableMenu : 0);
  const onExport = () => void openExport([session.story()]);
  const onSchedule = () => void openSchedule(session.story());
  return (
    <Toolbar.Root ref={bar} className={styles['bar']} aria-label="Story">
      <div className={styles['tools']}>
        <StyleMenu editor={editor} style={style} name={text.name} isDisabled={!canStyle} />
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
        {!folded.has('format') && <FormatMenu editor={editor} text={text} />}
        {!folded.has('link') && (
          <ToolButton name="Link" keys="Mod+L" icon={Link} isOn={text.isLink} onPress={onLink} />
        )}
        <ToolButton
          name="List"
          keys="Mod+Shift+8"
          icon={List}
          isOn={text.list === 'bulletList'}
          isDisabled={!canList}
          onPress={run(() => toggleList(editor, 'bulletList'))}
        />
        {!folded.has('numberedList') && (
          <ToolButton
            name="Numbered list"
            keys="Mod+Shift+7"
            icon={ListOrdered}
            isOn={text.list === 'orderedList'}
            isDisabled={!canList}
            onPress={run(() => toggleList(editor, 'orderedList'))}
          />
        )}
        <InsertMenu
          editor={editor}
          canStyle={canStyle}
          isShort={folded.has('insert')}
          onAddPhoto={onAddPhoto}
          onEmbed={onEmbed}
        />
        {text.isTable && <TableMenu editor={editor} />}
        {!folded.has('photo') && (
          <ToolButton name="Add photo" keys="Mod+Shift+P" icon={Image} onPress={onAddPhoto} />
        )}
        <Toolbar.Separator className={styles['gap']} />
        <CommentButton session={session} />
        <TrackButton session={session} isShort={folded.has('track')} />
      </div>
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
      {!folded.has('export') && <WordButton word="Export" keys="Mod+E" tone="bare" onPress={onExport} />}
      {!folded.has('schedule') && (
        <WordButton word="Schedule" keys="Mod+Shift+S" tone="plain" onPress={onSchedule} />
      )}
      <WordButton word="Send to desk" keys="Mod+Enter" tone="plain" onPress={onSend} />
      {folded.has('export') && (
        <MoreMenu
          editor={editor}
          text={text}
          folded={folded}
          onLink={onLink}
          onExport={onExport}
          onSchedule={onSchedule}
        />
      )}
      <ToolButton name="Inspector" keys="Mod+\" icon={PanelRight} isOn={isInspecting} onPress={onInspect} />
    </Toolbar.Root>
  );
}
