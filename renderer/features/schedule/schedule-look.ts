import { useState } from 'react';
import { z } from 'zod';

/** How somebody likes to see the schedule. */
export interface ScheduleLook {
  readonly shows: 'week' | 'agenda';
  /** Zone of the times; null for the newsroom's. */
  readonly zone: string | null;
  /** A second zone beside it; null for none. */
  readonly also: string | null;
}

const zoneName = z
  .string()
  .nullable()
  .refine((zone) => zone === null || Intl.supportedValuesOf('timeZone').concat('UTC').includes(zone));
const saved = z.object({ shows: z.enum(['week', 'agenda']), zone: zoneName, also: zoneName });
const place = 'schedule-look';
const plain: ScheduleLook = { shows: 'week', zone: null, also: null };

/** The look of last time in this window, and how to change it. Looks are no facts of the desk: the page keeps them. */
export function useScheduleLook(): readonly [ScheduleLook, (change: Partial<ScheduleLook>) => void] {
  const [look, setLook] = useState(readLook);
  const change = (part: Partial<ScheduleLook>) => {
    const next = { ...look, ...part };
    setLook(next);
    localStorage.setItem(place, JSON.stringify(next));
  };
  return [look, change];
}

function readLook(): ScheduleLook {
  try {
    return saved.parse(JSON.parse(localStorage.getItem(place) ?? ''));
  } catch {
    return plain;
  }
}
