import { EditorContent } from '@tiptap/react';
import { useEffect, useState, type ReactNode } from 'react';
import type { LineDocument } from '#core/document/document';
import type { LineName } from '#core/story/story';
import { commitComposition } from '../../../editor/commit-composition';
import { useLineEditor } from '../../../editor/line/use-line-editor';
import { commenting } from '../../../editor/review/comments/commenting';
import { suggesting } from '../../../editor/review/suggestions/suggesting';
import { lineTypingAids } from '../../../editor/typing/typing-aids';
import { commentDeskOf } from '../comments/comment-desk';
import { useReview } from '../review/use-review';
import type { StorySession } from '../session/story-session';
import styles from '../story-field.module.css';
import { showLine } from './line-views';

export interface LineFieldProps {
  readonly session: StorySession;
  readonly line: LineName;
  /** The accessible name. */
  readonly name: string;
  readonly placeholder: string;
  /** Enter goes on to what follows. */
  readonly onEnter: (line: LineName) => void;
  readonly onTooLong: (name: string) => void;
}

/** Headline or deck: a text with suggestions and comments that looks like a field. Its editor alone holds the text. */
export function LineField({
  session,
  line,
  name,
  placeholder,
  onEnter,
  onTooLong,
}: LineFieldProps): ReactNode {
  const { source, register } = useReview(session);
  const [review] = useState(() => [
    suggesting(source),
    commenting(commentDeskOf(session)),
    ...lineTypingAids(() => session.details().language),
  ]);
  const [start] = useState(() => lineOf(session, line));
  const editor = useLineEditor({
    document: start,
    name,
    placeholder,
    field: line,
    breaks: line === 'deck' ? 'kept' : 'none',
    review,
    onEnter: () => onEnter(line),
    onTooLong: () => onTooLong(name),
    onSteps: (steps) => session.recordLine(line, steps),
  });
  useEffect(
    () => session.lendLine(line, { read: () => editor.state.doc, commit: () => commitComposition(editor) }),
    [session, line, editor],
  );
  useEffect(() => showLine(session, line, editor), [session, line, editor]);
  useEffect(() => register(line, editor.view), [register, line, editor]);
  return (
    <div className={[styles['field'], styles[line]].join(' ')}>
      <EditorContent editor={editor} className={styles['text']} />
    </div>
  );
}

function lineOf(session: StorySession, line: LineName): LineDocument {
  const { fields, lines } = session.content();
  const text = fields[line];
  return lines[line] ?? { type: 'line', ...(text !== '' && { content: [{ type: 'text', text }] }) };
}
