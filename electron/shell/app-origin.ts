/** The page is served from here, never from a file or the network. */
export const appScheme = 'app';
export const appOrigin = `${appScheme}://nutgraf`;
export const mediaScheme = 'app-media';
/** Where files of an export are looked at before they are written. */
export const previewAddress = `${mediaScheme}://preview/`;

/** The page of the darkroom has an origin of its own: it may ask nothing of Nutgraf, and reach nothing of its window. */
export const darkroomOrigin = `${appScheme}://darkroom`;
/** A page that is printed stands here alone, in a session of its own. */
export const printOrigin = `${appScheme}://print`;
/** The one message the darkroom's page gets that is not in a port: the port. */
export const darkroomPort = 'nutgraf:darkroom-port';

/** Whether an address is one of our own pages. */
export function isAppUrl(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === `${appScheme}:` && url.host === 'nutgraf';
  } catch {
    return false;
  }
}
