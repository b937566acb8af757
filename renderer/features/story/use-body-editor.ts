import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useState } from 'react';
import type { StoryContent } from '#core/story/story';
import { commitComposition } from '../../editor/commit-composition';
import { useStoryEditor } from '../../editor/use-story-editor';
import { attachFiles } from './photos/attach-files';
import { choosePhotos } from './photos/choose-photos';
import type { StorySession } from './session/story-session';

export interface BodyEditor {
  readonly editor: Editor;
  /** Asks for photo files and puts them after the selection. */
  readonly addPhotos: () => void;
  /** Keeps files that were dropped beside the text, and puts them at its end. */
  readonly attachAtEnd: (files: readonly File[]) => void;
  readonly isLinking: boolean;
  readonly askForLink: () => void;
  readonly closeLink: () => void;
}

/** The editor of a session's text, with everything it asks of the page. */
export function useBodyEditor(
  session: StorySession,
  start: StoryContent,
  notify: (message: string) => void,
): BodyEditor {
  const [isLinking, setLinking] = useState(false);
  const askForLink = useCallback(() => setLinking(true), []);
  const closeLink = useCallback(() => setLinking(false), []);
  const editor = useStoryEditor({
    document: start.document,
    photos: session.photos,
    onSteps: session.recordSteps,
    onLink: askForLink,
    onFiles: (files, at, into) =>
      void attachFiles({ editor: into, photos: session.photos, notify }, files, at),
    onNotice: notify,
  });
  useEffect(
    () => session.lendBody({ read: () => editor.state.doc, commit: () => commitComposition(editor) }),
    [editor, session],
  );
  const addPhotos = useCallback(
    () => void choosePhotos({ editor, photos: session.photos, notify }),
    [editor, session, notify],
  );
  const attachAtEnd = useCallback(
    (files: readonly File[]) =>
      void attachFiles({ editor, photos: session.photos, notify }, files, editor.state.doc.content.size),
    [editor, session, notify],
  );
  return { editor, addPhotos, attachAtEnd, isLinking, askForLink, closeLink };
}
