const day = 24 * 60 * 60 * 1000;

/** How long a photo may still be used, by the clock on the wall; '' where that is not limited. */
export function sayDaysLeft(until: string, now: Date): string {
  const last = Date.parse(`${until}T00:00:00Z`);
  if (Number.isNaN(last)) return '';
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const left = Math.round((last - today) / day);
  if (left === 0) return 'Today is the last day';
  const days = Math.abs(left) === 1 ? '1 day' : `${Math.abs(left)} days`;
  return left > 0 ? `${days} left` : `Ended ${days} ago`;
}
