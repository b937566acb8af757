import { z } from 'zod';
import type { DarkroomJob, DarkroomRequest } from '#core/contract/darkroom';

/** The app started with this opens no desk: it is the darkroom of whoever started it, and ends with them. */
export const darkroomArgument = '--darkroom';
/** What such an app says first, once pictures can be opened. */
export const darkroomIsOpen = 'open';

const packedBytes = z.strictObject({ base64: z.string() });
const request = z.object({
  id: z.number().int(),
  job: z.custom<DarkroomJob>((job) => typeof job === 'object'),
});

/** A message as it passes between processes, which take text alone: bytes are written in base64. */
export function pack(value: unknown): unknown {
  if (value instanceof Uint8Array)
    return { base64: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') };
  return throughout(value, pack);
}

/** A packed message as it was. */
export function unpack(value: unknown): unknown {
  const bytes = packedBytes.safeParse(value);
  return bytes.success ? new Uint8Array(Buffer.from(bytes.data.base64, 'base64')) : throughout(value, unpack);
}

/** The job that a packed message asks for. @throws where it is none. */
export const readRequest = (message: unknown): DarkroomRequest => request.parse(unpack(message));

function throughout(value: unknown, each: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(each);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, each(part)]));
}
