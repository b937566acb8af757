import type { ExportFile, WriterTools } from '../format';

/** Where Gmail cuts a mail off, in bytes. */
const clipped = 102 * 1024;
const harmful = /<(?:script|form|svg|iframe|object|embed|video|link)\b|\son[a-z]+=|@import/iu;

/** What mail programs and servers would not take of a newsletter. */
export function newsletterFaults(files: readonly ExportFile[], { readUtf8 }: WriterTools): readonly string[] {
  const page = files.find(({ mediaType }) => mediaType === 'text/html');
  const message = files.find(({ mediaType }) => mediaType === 'message/rfc822');
  if (!page || !message) return ['There is no page or no message in this export.'];
  return [
    ...pageFaults(page.bytes.byteLength, readUtf8(page.bytes)),
    ...messageFaults(readUtf8(message.bytes)),
  ];
}

function pageFaults(size: number, html: string): string[] {
  const tags = html.replace(/<style>[^]*?<\/style>/gu, '').match(/<[^>]*>/gu) ?? [];
  return [
    ...(size > clipped
      ? [
          `The mail has ${Math.ceil(size / 1024)} KB of HTML, and Gmail cuts mails off at 102 KB, even with summaries alone. ` +
            'Choose fewer stories.',
        ]
      : []),
    ...(tags.some((tag) => harmful.test(tag.replace(/"[^"]*"/gu, '""')))
      ? ['The mail holds what mail programs take out.']
      : []),
    ...(tags.some((tag) => /^<img\b(?!.*\salt=")/su.test(tag))
      ? ['A picture of the mail has no alt text.']
      : []),
  ];
}

const required = ['Date', 'From', 'Subject', 'MIME-Version', 'Content-Type'];

/** By RFC 5322 and MIME: lines, header, and that what is opened is closed. */
function messageFaults(message: string): string[] {
  const lines = message.split('\r\n');
  const header = lines.slice(0, lines.indexOf('')).join('\n');
  const boundaries = Array.from(message.matchAll(/boundary="([^"]+)"/gu), ([, name = '']) => name);
  const isClosed = (name: string) => lines.includes(`--${name}`) && lines.includes(`--${name}--`);
  const missing = required.filter((name) => !new RegExp(`^${name}: .`, 'mu').test(header));
  return [
    ...(lines.some((line) => /[\r\n]/u.test(line)) ? ['A line of the message does not end in CRLF.'] : []),
    ...(lines.some((line) => line.length > 998) ? ['A line of the message is longer than 998 signs.'] : []),
    ...(/[^\t\r\n\x20-\x7e]/u.test(message) ? ['The message holds more than ASCII.'] : []),
    ...missing.map((name) => `The message has no ${name}.`),
    ...(boundaries.length === 2 && boundaries.every(isClosed)
      ? []
      : ['A part of the message is not closed.']),
  ];
}
