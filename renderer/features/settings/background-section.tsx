import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CallInput } from '#core/contract/calls';
import type { OnClose } from '#core/publication/background';
import { request } from '../../app/api';
import { callQuery } from '../../app/call-query';
import { Notice } from '../../ui/notice';
import { RadioList } from '../../ui/radio-list';
import styles from './settings-view.module.css';

const onClose = [
  { value: 'ask', label: 'End, and ask first where something waits to go out' },
  { value: 'keep', label: 'Keep running in the tray', detail: 'What is due goes out on time.' },
  { value: 'end', label: 'End without asking', detail: 'What falls due meanwhile is missed, and asks.' },
] as const;

/** What goes on without a window. */
export function BackgroundSection(): ReactNode {
  const client = useQueryClient();
  const settings = callQuery('background:settings', {});
  const { data } = useQuery(settings);
  const { mutate, error } = useMutation({
    mutationFn: (changed: CallInput<'background:set'>) => request('background:set', changed),
    onSuccess: (changed) => client.setQueryData(settings.queryKey, changed),
  });
  if (!data) return null;
  return (
    <section className={styles['section']} aria-labelledby="settings-background">
      <h2 id="settings-background">Publishing without the window</h2>
      <p className={styles['help']}>
        Nothing goes out while Nutgraf is not running, or while the computer sleeps. Where your desktop shows
        no tray, start Nutgraf again to see its window.
      </p>
      <RadioList<OnClose>
        label="When the window is closed"
        value={data.onClose}
        choices={onClose}
        onChange={(chosen) => mutate({ onClose: chosen })}
      />
      <Choice
        label="Start with this computer, in the tray"
        isOn={data.startsAtLogin}
        isPossible={data.canStartAtLogin}
        onChange={(startsAtLogin) => mutate({ startsAtLogin })}
      />
      <Choice
        label="Tell by the system’s notifications what went out, was missed or refused"
        isOn={data.tellsBySystem && data.canTell}
        isPossible={data.canTell}
        onChange={(tellsBySystem) => mutate({ tellsBySystem })}
      />
      {error && (
        <Notice tone="stop" role="alert" title="That was not changed.">
          {error.message}
        </Notice>
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly isPossible: boolean;
  readonly onChange: (on: boolean) => void;
}

function Choice({ label, isOn, isPossible, onChange }: ChoiceProps): ReactNode {
  return (
    <label className={styles['choice']}>
      <input
        type="checkbox"
        checked={isOn}
        disabled={!isPossible}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
      {!isPossible && ', which this computer does not offer'}
    </label>
  );
}
