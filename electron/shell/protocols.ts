import { protocol } from 'electron';
import { appScheme, mediaScheme } from './app-origin';
import { answerPageRequest } from './page-files';

/** Must run before the app is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
    { scheme: mediaScheme, privileges: { standard: true, secure: true, stream: true } },
  ]);
}

/** Serves the page's own files and the desk's photos. Nothing else is reachable through either. */
export function serveProtocols(
  pageFolder: string,
  answerPhotoRequest: (request: Request) => Promise<Response> | Response,
): void {
  protocol.handle(appScheme, (request) => answerPageRequest(pageFolder, request));
  protocol.handle(mediaScheme, answerPhotoRequest);
}
