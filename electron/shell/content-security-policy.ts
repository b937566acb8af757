/** What the page may load and run: our own files and the desk's photos, nothing inline, nothing from the network. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: app-media:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  'frame-src app-media://preview', // previews of exports, which can run nothing
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  // The editor's own, and one for the file that looks for regular expressions beside the window.
  'trusted-types ProseMirrorClipboard nutgraf-worker',
].join('; ');

/** What the darkroom's page may load and run: its own scripts, and the decoder of HEIC, which is WebAssembly; nothing else at all. */
export const darkroomSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // Its decoders run in threads beside the page.
  'trusted-types darkroom-worker',
].join('; ');

/** What a page that is printed may load: the style and the pictures it has in itself. */
export const printSecurityPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
