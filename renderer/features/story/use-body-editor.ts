import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useState } from 'react';
import type { StoryContent } from '#core/story/story';
import { useDialogs } from '../../app/dialogs';
import { registerOpenText } from '../../app/open-texts';
import { putNote } from '../../editor/commands/put-note';
import { commitComposition } from '../../editor/commit-composition';
import { useStoryEditor } from '../../editor/use-story-editor';
import { commentDeskOf } from './comments/comment-desk';
import { attachFiles } from './photos/attach-files';
import { choosePhotos } from './photos/choose-photos';
import { openPhoto, photoAtSelection } from './photos/open-photo';
import type { Notify } from './photos/put-photos';
import { reviewOf } from './review/review-state';
import type { StorySession } from './session/story-session';

export interface BodyEditor {
  readonly editor: Editor;
  /** Asks for photo files and puts them after the selection. */
  readonly addPhotos: () => void;
  /** Opens the photo that is selected, or whose caption is being written. */
  readonly openSelectedPhoto: () => void;
  /** Keeps files that were dropped beside the text, and puts them at its end. */
  readonly attachAtEnd: (files: readonly File[]) => void;
  readonly isLinking: boolean;
  readonly askForLink: () => void;
  readonly closeLink: () => void;
  readonly isEmbedding: boolean;
  readonly askForEmbed: () => void;
  readonly closeEmbed: () => void;
}

/** The editor of a session's text, with everything it asks of the page. */
export function useBodyEditor(session: StorySession, start: StoryContent, notify: Notify): BodyEditor {
  const { openPhoto: openDialog } = useDialogs();
  const [isLinking, setLinking] = useState(false);
  const askForLink = useCallback(() => setLinking(true), []);
  const closeLink = useCallback(() => setLinking(false), []);
  const [isEmbedding, setEmbedding] = useState(false);
  const askForEmbed = useCallback(() => setEmbedding(true), []);
  const closeEmbed = useCallback(() => setEmbedding(false), []);
  const editor = useStoryEditor({
    document: start.document,
    photos: session.photos,
    onSteps: session.recordSteps,
    onLink: askForLink,
    onFiles: (files, at, into) =>
      void attachFiles({ editor: into, photos: session.photos, notify }, files, at),
    onNotice: (message) => notify(message),
    onPhoto: (pos, from) => void openPhoto({ editor: from, photos: session.photos, notify }, pos, openDialog),
    review: reviewOf(session).source,
    comments: commentDeskOf(session),
    language: () => session.details().language,
  });
  useEffect(() => reviewOf(session).register('body', editor.view), [editor, session]);
  useEffect(
    () => session.lendBody({ read: () => editor.state.doc, commit: () => commitComposition(editor) }),
    [editor, session],
  );
  useEffect(
    () =>
      registerOpenText({
        story: session.story,
        putNote: (note, position) => putNote(editor.view, note, position),
      }),
    [editor, session],
  );
  const addPhotos = useCallback(
    () => void choosePhotos({ editor, photos: session.photos, notify }),
    [editor, session, notify],
  );
  const openSelectedPhoto = useCallback(() => {
    const pos = photoAtSelection(editor);
    if (pos === null) notify('Select one, or put the caret into its caption.', 'No photo is selected.');
    else void openPhoto({ editor, photos: session.photos, notify }, pos, openDialog);
  }, [editor, session, notify, openDialog]);
  const attachAtEnd = useCallback(
    (files: readonly File[]) =>
      void attachFiles({ editor, photos: session.photos, notify }, files, editor.state.doc.content.size),
    [editor, session, notify],
  );
  return {
    editor,
    addPhotos,
    openSelectedPhoto,
    attachAtEnd,
    isLinking,
    askForLink,
    closeLink,
    isEmbedding,
    askForEmbed,
    closeEmbed,
  };
}
