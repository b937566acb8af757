import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useCrumb } from '../../app/crumb';
import { focusText } from '../../editor/focus-text';
import { StoryBody } from '../../editor/story-body';
import { Inspector } from './inspector/inspector';
import { useChecks } from './inspector/use-checks';
import { useInspector } from './inspector/use-inspector';
import { NoticeList } from './notices/notice-list';
import { useNotices } from './notices/use-notices';
import { dropTarget } from './photos/drop-target';
import type { StorySession } from './session/story-session';
import { StoryStatus } from './status/story-status';
import { focusField, StoryFields } from './story-fields';
import { StoryToolbar } from './toolbar/story-toolbar';
import { useBodyEditor } from './use-body-editor';
import { useMove } from './use-move';
import { useSessionFact } from './use-session';
import { useStoryKeys } from './use-story-keys';
import styles from './story-page.module.css';

/** A story that is open: toolbar, text, inspector and status bar around one session. */
export function OpenStory({ session }: { readonly session: StorySession }): ReactNode {
  const [start] = useState(() => session.content());
  const { notices, add: notify, dismiss } = useNotices(session);
  const { editor, addPhotos, attachAtEnd, isLinking, askForLink, closeLink } = useBodyEditor(
    session,
    start,
    notify,
  );
  const inspector = useInspector();
  const checks = useChecks(session);
  useMove(session);
  useStoryKeys({ session, addPhotos, inspector });
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
    inspector.isOpen && styles['inspected'],
    inspector.tab === 'checks' && styles['checking'],
  ];
  return (
    <div className={classes.filter(Boolean).join(' ')} {...drop}>
      <SlugCrumb session={session} />
      <section className={styles['canvas']} aria-label="Story" data-pane>
        <StoryToolbar
          editor={editor}
          story={session.story}
          isInspecting={inspector.isOpen}
          onAddPhoto={addPhotos}
          onLink={askForLink}
          onInspect={inspector.toggle}
        />
        <NoticeList notices={notices} onDismiss={dismiss} />
        <div className={styles['scroll']}>
          <div className={styles['sheet']}>
            <StoryFields
              start={start.fields}
              onValue={session.setField}
              onPastEnd={toText}
              onTooLong={refuse}
            />
            <StoryBody editor={editor} isLinking={isLinking} onLinked={closeLink} />
          </div>
        </div>
      </section>
      {inspector.isOpen && (
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
