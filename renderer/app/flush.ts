/** Writes what is unsaved to disk; resolves to whether everything is saved now. */
export type Flush = () => Promise<boolean>;

const flushes = new Set<Flush>();

/** Adds a flush, to be run before anything that needs the stored text to be the whole text. Call the answer to remove it. */
export function registerFlush(flush: Flush): () => void {
  flushes.add(flush);
  return () => void flushes.delete(flush);
}

/** Runs every flush. True only where all of them say that everything is saved; one that throws says it is not. */
export async function flushAll(): Promise<boolean> {
  const saved = await Promise.all([...flushes].map(isFlushed));
  return saved.every(Boolean);
}

async function isFlushed(flush: Flush): Promise<boolean> {
  try {
    return await flush();
  } catch {
    return false;
  }
}
