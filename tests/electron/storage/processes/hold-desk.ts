import { openDesk } from '../../../../electron/storage/open';

// Opens the desk it is told and holds it until it is killed; where it is refused, says why and ends.
try {
  openDesk(String(process.argv[2]), { clock: () => Date.now(), as: 'window' });
  console.log('open');
  setInterval(() => undefined, 1_000);
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
}
