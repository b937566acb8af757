import { useCallback, useEffect, useRef } from 'react';
import { request } from '../../app/api';
import { useDeskInfo } from '../../app/desk-info';
import { sendPressed } from '../../editor/send-key';
import { saySaved } from '../../newsroom/say-times';
import type { StorySession } from './session/story-session';
import type { Notices } from './notices/use-notices';

/** Says that the story as it stands is the desk's. What is unsaved is written first; nothing is published by it. */
export function useSendToDesk(session: StorySession, notify: Notices['add']): () => void {
  const { zone } = useDeskInfo();
  const isSending = useRef(false);
  const sendNow = useCallback(() => {
    if (isSending.current) return;
    isSending.current = true;
    void send(session, zone, notify).finally(() => {
      isSending.current = false;
    });
  }, [session, zone, notify]);
  useEffect(() => {
    window.addEventListener(sendPressed, sendNow);
    return () => window.removeEventListener(sendPressed, sendNow);
  }, [sendNow]);
  return sendNow;
}

async function send(session: StorySession, zone: string, notify: Notices['add']): Promise<void> {
  if (!(await session.flush())) {
    notify(
      'Some of this story is not on disk yet. Send it when the line below says it is saved.',
      'Not sent to the desk.',
    );
    return;
  }
  try {
    await request('story:send-to-desk', { story: session.story() });
    const now = Date.now();
    notify(
      'The desk has the story as it stands now. Nothing was published. History keeps this version.',
      `Sent to desk, ${saySaved(now, zone, now)}.`,
      'good',
    );
  } catch (error) {
    notify(error instanceof Error ? error.message : String(error), 'Not sent to the desk.');
  }
}
