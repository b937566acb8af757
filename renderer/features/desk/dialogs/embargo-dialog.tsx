import { useState, type ReactNode } from 'react';
import { embargoStops } from '#core/story/embargo';
import type { StorySummary } from '#core/story/story';
import { useDeskInfo } from '../../../app/desk-info';
import { useMeaning } from '../../../app/use-meaning';
import { sayWhen } from '../../../newsroom/say-times';
import { MeaningLine } from '../../../newsroom/when/meaning-line';
import { TimeFields } from '../../../newsroom/when/time-fields';
import { draftAt, timeToSet, type WhenDraft } from '../../../newsroom/when/when';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { TextArea } from '../../../ui/text-area';
import { useNow } from '../../../ui/use-now';
import { AboutStories } from './about-stories';
import styles from './dialogs.module.css';
import { forgetDraft, useKeptDraft } from '../../../app/kept-drafts';
import { useEmbargo } from './use-embargo';

export interface EmbargoDialogProps {
  readonly story: StorySummary;
  readonly onClose: () => void;
}

/** Until when others asked that nobody publish; changing and lifting it, with the reason. */
export function EmbargoDialog({ story, onClose }: EmbargoDialogProps): ReactNode {
  const { zone, computerZone } = useDeskInfo();
  const { embargo } = story;
  const now = useNow();
  const [when, setWhen] = useState<WhenDraft>(() =>
    embargo ? draftAt(embargo.until) : { date: '', time: '', zone, occurrence: null },
  );
  const [source, setSource] = useState(embargo?.source ?? '');
  const reasonName = `embargo ${story.id}`;
  const [reason, type] = useKeptDraft(reasonName);
  const meaning = useMeaning(when, 'That time has passed: an embargo would be over already.');
  const { set, lift, isBusy, problem } = useEmbargo(story, () => {
    forgetDraft(reasonName);
    onClose();
  });
  const change = (part: Partial<WhenDraft>) => setWhen((before) => ({ ...before, ...part }));
  const holds = embargo !== null && embargoStops(embargo, now);
  const { wall, instant } = meaning;
  const isTimed = wall !== null && instant !== null && meaning.problem === '';
  return (
    <Dialog
      title="Embargo"
      about={<AboutStories stories={[story]} />}
      onClose={onClose}
      footer={
        <>
          {holds && (
            <>
              <Button
                size="large"
                tone="stop"
                disabled={reason.trim() === '' || isBusy}
                onClick={() => void lift(reason.trim())}
              >
                Lift the embargo
              </Button>
              <Button
                size="large"
                tone="bare"
                disabled={reason.trim() === '' || isBusy}
                onClick={() => void set(null, reason.trim())}
              >
                Take it away
              </Button>
            </>
          )}
          <span className={styles['space']} />
          <Button size="large" keys="Esc" onClick={onClose}>
            Cancel
          </Button>
          <Button
            size="large"
            tone="primary"
            disabled={!isTimed || isBusy}
            onClick={() => {
              if (isTimed) void set({ until: timeToSet(wall, when), source: source.trim() }, reason.trim());
            }}
          >
            {isTimed ? `Embargo until ${sayWhen(instant, when.zone, now)}` : 'Set the embargo'}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {embargo?.lifted && (
          <Notice tone="warn" title="The embargo was lifted.">
            {embargo.lifted.by}, {sayWhen(embargo.lifted.at, zone, now)}: {embargo.lifted.reason}
          </Notice>
        )}
        <TimeFields draft={when} instant={instant ?? now} onChange={change} />
        <MeaningLine
          draft={when}
          meaning={meaning}
          ask="Say until which day and time nothing may leave."
          zones={[zone, computerZone]}
          onChange={change}
        />
        <TextField
          label="Asked for by"
          maxLength={200}
          placeholder="Port of Hallam"
          value={source}
          onChange={(event) => setSource(event.target.value)}
        />
        {holds && (
          <TextArea
            label="Why it is lifted, or ends sooner"
            rows={3}
            maxLength={2_000}
            value={reason}
            help="Somebody was promised that it holds. The reason is kept in the log of the story."
            onChange={(event) => type(event.target.value)}
          />
        )}
        <p className={styles['help']}>
          Until then the story can be written, planned and read here, and leaves this desk in no way.
        </p>
        {problem !== '' && (
          <Notice tone="stop" role="alert" title="The embargo was not changed.">
            {problem}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
