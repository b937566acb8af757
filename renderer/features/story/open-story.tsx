import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useCrumb } from '../../app/crumb';
import { focusText } from '../../editor/focus-text';
import { toggleGallery } from '../../editor/nodes/gallery/toggle-gallery';
import { StoryBody } from '../../editor/story-body';
import { smartFields } from '../../editor/typing/smart-fields';
import { useWordlessNotice } from './comments/use-wordless-notice';
import { useSheet } from './details/use-sheet';
import { FindBar } from './find/find-bar';
import { useFind } from './find/use-find';
import { FloatingBar } from './floating-bar/floating-bar';
import { useFocusMode } from './focus/use-focus-mode';
import { Inspector } from './inspector/inspector';
import { useChecks } from './inspector/use-checks';
import { useInspector } from './inspector/use-inspector';
import { Margin } from './margin/margin';
import { NoticeList } from './notices/notice-list';
import { useNotices } from './notices/use-notices';
import { dropTarget } from './photos/drop-target';
import type { StorySession } from './session/story-session';
import { StoryStatus } from './status/story-status';
import { focusField, StoryFields } from './story-fields';
import { useGapKeys } from './to-come/use-gap-keys';
import { StoryToolbar } from './toolbar/story-toolbar';
import { useBodyEditor } from './use-body-editor';
import { useMove } from './use-move';
import { useSessionFact } from './use-session';
import { useSendToDesk } from './use-send-to-desk';
import { useStoryKeys } from './use-story-keys';
import styles from './story-page.module.css';

/** A story that is open: toolbar, text, inspector and status bar around one session. */
export function OpenStory({ session }: { readonly session: StorySession }): ReactNode {
  const [start] = useState(() => session.content());
  const said = useNotices(session);
  const { notices, add: notify, dismiss } = said;
  const body = useBodyEditor(session, start, notify);
  const { editor, addPhotos, attachAtEnd } = body;
  const sheet = useSheet(session);
  const inspector = useInspector();
  const checks = useChecks(session);
  const find = useFind(session, editor, () => inspector.show('story'));
  useGapKeys(find.way, notify);
  const isFocused = useFocusMode(editor);
  const isInspecting = inspector.isOpen && !isFocused;
  useEffect(() => smartFields(document, () => session.details().language), [session]);
  useMove(session);
  useWordlessNotice(session, said);
  const sendToDesk = useSendToDesk(session, notify);
  const openPhoto = body.openSelectedPhoto;
  useStoryKeys({
    session,
    addPhotos,
    openPhoto,
    toggleGallery: () => {
      if (!toggleGallery(editor))
        notify('Select some, or one of those that stand together.', 'A gallery is made of photos.');
    },
    inspector,
    sendToDesk,
  });
  useEffect(() => {
    if (start.fields.headline === '') focusField('headline');
    else focusText(editor);
  }, [start, editor]);

  const toText = useCallback(() => focusText(editor), [editor]);
  const refuse = useCallback(
    (name: string) => notify(`${name} takes 20,000 characters. What was pasted is longer.`),
    [notify],
  );
  const drop = useMemo(() => dropTarget(attachAtEnd), [attachAtEnd]);
  const classes = [
    styles['page'],
    isInspecting && styles['inspected'],
    inspector.tab === 'checks' && styles['checking'],
  ];
  return (
    <div className={classes.filter(Boolean).join(' ')} {...drop}>
      <SlugCrumb session={session} />
      <section className={styles['canvas']} aria-label="Story" data-pane>
        <StoryToolbar
          editor={editor}
          session={session}
          isInspecting={isInspecting}
          onAddPhoto={addPhotos}
          onLink={body.askForLink}
          onEmbed={body.askForEmbed}
          onInspect={inspector.toggle}
          onSend={sendToDesk}
        />
        {find.isOpen && <FindBar session={session} body={editor} find={find} />}
        <NoticeList notices={notices} onDismiss={dismiss} />
        <div className={styles['room']}>
          <div className={styles['scroll']} data-scroller>
            <div {...sheet} className={styles['sheet']}>
              <StoryFields session={session} onPastEnd={toText} onTooLong={refuse} />
              <StoryBody
                editor={editor}
                isLinking={body.isLinking}
                onLinked={body.closeLink}
                isEmbedding={body.isEmbedding}
                onEmbedded={body.closeEmbed}
              >
                <FloatingBar editor={editor} session={session} onLink={body.askForLink} />
              </StoryBody>
              <Margin session={session} onCrowded={inspector.show} />
            </div>
          </div>
        </div>
      </section>
      {isInspecting && (
        <Inspector
          session={session}
          editor={editor}
          checks={checks}
          tab={inspector.tab}
          onTab={inspector.setTab}
        />
      )}
      <StoryStatus session={session} editor={editor} />
    </div>
  );
}

/** The slug in the title bar, drawn apart from the rest, so that typing it draws nothing else again. */
function SlugCrumb({ session }: { readonly session: StorySession }): ReactNode {
  useCrumb(useSessionFact(session, (from) => from.slug()) || 'No slug yet');
  return null;
}
