import type { Editor } from '@tiptap/react';
import type { MouseEvent, ReactNode } from 'react';
import { EditorPlace } from './editor-place';
import { LinkField } from './marks/link/link-field';
import { EmbedField } from './nodes/embed/embed-field';
import { writeBelow } from './write-below';
import styles from './story-body.module.css';

export interface StoryBodyProps {
  readonly editor: Editor;
  readonly isLinking: boolean;
  readonly onLinked: () => void;
  readonly isEmbedding: boolean;
  readonly onEmbedded: () => void;
  /** What floats over the text. */
  readonly children?: ReactNode;
}

/** The text of the story, and the field for the address of a link while one is asked for. */
export function StoryBody({
  editor,
  isLinking,
  onLinked,
  isEmbedding,
  onEmbedded,
  children,
}: StoryBodyProps): ReactNode {
  const onMouseDown = (event: MouseEvent) => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    writeBelow(editor);
  };
  return (
    // The space below the text is no control: a click there is a click at the end of the text, which has keys of its own.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- see above
    <div className={styles['body']} onMouseDown={onMouseDown}>
      <EditorPlace editor={editor} />
      {isLinking && <LinkField editor={editor} onDone={onLinked} />}
      {isEmbedding && <EmbedField editor={editor} onDone={onEmbedded} />}
      {children}
    </div>
  );
}
