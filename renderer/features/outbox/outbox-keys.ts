/** The keys of the outbox, as they are shown and listened to. */
export const outboxKeys = { rows: '1', corrections: '2', pause: 'Shift+P' } as const;
