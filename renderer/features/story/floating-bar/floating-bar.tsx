import type { Editor } from '@tiptap/react';
import { Bold, Italic, Link, TextQuote } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { useEffect, useLayoutEffect, useReducer, useRef, type FocusEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useKeys } from '../../../app/use-keys';
import { blockStyleAt, setBlockStyle } from '../../../editor/commands/block-style';
import { CommentButton } from '../comments/comment-button';
import type { StorySession } from '../session/story-session';
import { ToolButton } from '../toolbar/tool-button';
import { placeOver } from './place-over';
import { useSelectionBar, type SelectionBar } from './use-selection-bar';
import styles from './floating-bar.module.css';

export interface FloatingBarProps {
  readonly editor: Editor;
  readonly session: StorySession;
  readonly onLink: () => void;
}

/** What is done most to selected words, over them. Alt F10 goes into it, Esc back to the text. */
export function FloatingBar({ editor, session, onLink }: FloatingBarProps): ReactNode {
  const bar = useSelectionBar(editor);
  const box = useRef<HTMLDivElement>(null);
  useKeys({
    'Alt+F10': () => {
      // Drawn at once: the next key is meant for the bar already.
      flushSync(bar.show);
      box.current?.querySelector('button')?.focus();
    },
  });
  useEscape(bar, editor);
  if (!bar.isShown) return null;
  return <Bar box={box} bar={bar} editor={editor} session={session} onLink={onLink} />;
}

/** Escape from the text or the bar puts the bar away before it does anything else. */
function useEscape({ isShown, hide }: SelectionBar, editor: Editor): void {
  useEffect(() => {
    if (!isShown) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      hide();
      editor.view.focus();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [isShown, hide, editor]);
}

interface BarProps extends FloatingBarProps {
  readonly box: React.RefObject<HTMLDivElement | null>;
  readonly bar: SelectionBar;
}

function Bar({ box, bar, editor, session, onLink }: BarProps): ReactNode {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  useLayoutEffect(() => {
    if (box.current) placeOver(box.current, editor);
  });
  const run = (act: () => unknown) => () => {
    act();
    editor.view.focus();
    drawAgain();
  };
  const style = blockStyleAt(editor.state);
  const onBlur = (event: FocusEvent) => {
    const to = event.relatedTarget;
    const isNear = to instanceof Node && (event.currentTarget.contains(to) || editor.view.dom.contains(to));
    if (!isNear) bar.hide();
  };
  return (
    <Toolbar.Root
      ref={box}
      className={styles['bar']}
      aria-label="Selected words"
      data-selection-bar
      onBlur={onBlur}
    >
      <ToolButton
        name="Bold"
        keys="Mod+B"
        icon={Bold}
        isOn={editor.isActive('bold')}
        onPress={run(() => editor.commands.toggleBold())}
      />
      <ToolButton
        name="Italic"
        keys="Mod+I"
        icon={Italic}
        isOn={editor.isActive('italic')}
        onPress={run(() => editor.commands.toggleItalic())}
      />
      <ToolButton name="Link" keys="Mod+L" icon={Link} isOn={editor.isActive('link')} onPress={onLink} />
      <Toolbar.Separator className={styles['gap']} />
      <ToolButton
        name="Quote"
        icon={TextQuote}
        isOn={style === 'quote'}
        isDisabled={style === null}
        onPress={run(() =>
          editor.view.dispatch(setBlockStyle(editor.state.tr, style === 'quote' ? 'body' : 'quote')),
        )}
      />
      <CommentButton session={session} />
    </Toolbar.Root>
  );
}
