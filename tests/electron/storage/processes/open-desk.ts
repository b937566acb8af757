import { openDesk } from '../../../../electron/storage/open';

// Opens the desk it is told, as another person where asked, and says how that went.
const [folder, user] = process.argv.slice(2);
if (user !== undefined) process.setuid?.(Number(user));
try {
  openDesk(String(folder), { clock: () => Date.now() }).close();
  console.log('opened');
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
}
