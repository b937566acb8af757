/** The page is served from here, never from a file or the network. */
export const appScheme = 'app';
export const appOrigin = `${appScheme}://nutgraf`;
export const mediaScheme = 'app-media';

/** Whether an address is one of our own pages. */
export function isAppUrl(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === `${appScheme}:` && url.host === 'nutgraf';
  } catch {
    return false;
  }
}
