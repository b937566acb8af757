import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { request } from '../../app/api';
import { useDeskInfo } from '../../app/desk-info';
import { sayInFull, sayOffset, zoneName } from '../../newsroom/say-times';
import { findZones } from '../../newsroom/when/find-zones';
import { ZoneTimes } from '../../newsroom/zone-times';
import { Button } from '../../ui/button';
import { Combobox } from '../../ui/combobox';
import { Notice } from '../../ui/notice';
import { useNow } from '../../ui/use-now';
import styles from './settings-view.module.css';

/** The zone days and hours of the desk are told by. */
export function ZoneSection(): ReactNode {
  const { zone, computerZone } = useDeskInfo();
  const now = useNow(30_000);
  const { mutate, error } = useMutation({
    mutationFn: (chosen: string) => request('desk:set-zone', { zone: chosen }),
  });
  return (
    <section className={styles['section']} aria-labelledby="settings-zone">
      <h2 id="settings-zone">The newsroom’s time zone</h2>
      <p className={styles['help']}>
        Days, hours and new plans begin in it. Plans that are made keep the zone they were made in, and the
        minute they were meant for.
      </p>
      <div className={styles['line']}>
        <Combobox
          label="Time zone"
          value={zone}
          find={findZones}
          describe={(each) => [zoneName(now, each), sayOffset(now, each)].filter(distinct).join(', ')}
          onChange={(chosen) => mutate(chosen)}
        />
        {zone !== computerZone && (
          <Button size="large" onClick={() => mutate('')}>
            As this computer: {computerZone.replaceAll('_', ' ')}
          </Button>
        )}
      </div>
      <p>Now {sayInFull(now, zone)}</p>
      <ZoneTimes instant={now} beside={zone} zones={[computerZone]} />
      {error && (
        <Notice tone="stop" role="alert" title="The zone was not changed.">
          {error.message}
        </Notice>
      )}
    </section>
  );
}

const distinct = (text: string, index: number, all: readonly string[]): boolean =>
  all.indexOf(text) === index;
