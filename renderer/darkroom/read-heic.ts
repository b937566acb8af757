import workerUrl from './heic-worker?worker&url';
import type { HeicAnswer, HeicPixels } from './heic-worker';
import { PictureFailure } from './picture-failure';
import { trustedScript } from './trusted-script';

/** Opens the main picture of a HEIC, upright, in a thread of its own that ends with it. @throws PictureFailure. */
export async function readHeic(file: Uint8Array): Promise<HeicPixels> {
  const worker = new Worker(trustedScript(workerUrl) as string, { type: 'module' });
  try {
    const answer = await askOnce(worker, file);
    if ('why' in answer) throw new PictureFailure(answer.why);
    return answer;
  } finally {
    worker.terminate();
  }
}

function askOnce(worker: Worker, file: Uint8Array): Promise<HeicAnswer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<HeicAnswer>) => resolve(data);
    worker.onerror = () => reject(new PictureFailure('damaged'));
    worker.postMessage(file);
  });
}
