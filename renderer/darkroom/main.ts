import type { DarkroomOutcome, DarkroomRequest } from '#core/contract/darkroom';
import { work } from './work';

/** The page of the darkroom: takes jobs from the port it is handed, and answers each. */
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const [port] = event.ports;
  if (event.source !== window || !port) return;
  port.onmessage = ({ data }: MessageEvent<DarkroomRequest>) => {
    void work(data.job).then((outcome) => answer(port, data.id, outcome));
  };
});

function answer(port: MessagePort, id: number, outcome: DarkroomOutcome): void {
  port.postMessage({ id, outcome });
}
