import type { WriterTools } from '../format';
import { headerText, mailbox } from './header';
import { foldedBase64, quotedPrintable } from './transfer';

/** A picture that stands in a message, named `cid:` in its HTML. */
export interface InlinePicture {
  readonly contentId: string;
  /** ASCII, without quotes. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A message before it is written down. */
export interface Message {
  readonly subject: string;
  readonly from: { readonly name: string; readonly address: string };
  /** As mail writes times. */
  readonly date: string;
  /** Where readers take themselves off the list; '' where nothing is known of it. */
  readonly unsubscribe: string;
  readonly text: string;
  readonly html: string;
  readonly pictures: readonly InlinePicture[];
}

/**
 * A message as RFC 5322 and MIME have it: text and HTML as alternatives, the pictures beside the HTML. It is not sent yet
 * (`X-Unsent`), so that mail programs open it for somebody to send.
 */
export function writeMessage(message: Message, tools: WriterTools): string {
  const { subject, from, date, unsubscribe, text, html, pictures } = message;
  const related = multipart('related', [
    part(['Content-Type: text/html; charset=utf-8', quoted], quotedPrintable(tools.utf8(html))),
    ...pictures.map((picture) => picturePart(picture, tools)),
  ]);
  const { header, body } = multipart('alternative', [
    part(['Content-Type: text/plain; charset=utf-8', quoted], quotedPrintable(tools.utf8(text))),
    lines(related.header, '', related.body),
  ]);
  return lines(
    `Date: ${date}`,
    `From: ${mailbox(from.name, from.address, tools)}`,
    'To: undisclosed-recipients:;',
    `Subject: ${headerText(subject, tools)}`,
    ...(unsubscribe === '' ? [] : [`List-Unsubscribe: <${unsubscribe}>`]),
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    header,
    '',
    body,
    '',
  );
}

const quoted = 'Content-Transfer-Encoding: quoted-printable';
const lines = (...all: readonly string[]): string => all.join('\r\n');
const part = (headers: readonly string[], body: string): string => lines(...headers, '', body);

function picturePart({ contentId, fileName, mediaType, bytes }: InlinePicture, tools: WriterTools): string {
  const headers = [
    `Content-Type: ${mediaType}; name="${fileName}"`,
    'Content-Transfer-Encoding: base64',
    `Content-ID: <${contentId}>`,
    `Content-Disposition: inline; filename="${fileName}"`,
  ];
  return part(headers, foldedBase64(tools.base64(bytes)));
}

/** Parts in one. No encoded text holds `=_`, so that no part can hold the line between them. */
function multipart(kind: 'related' | 'alternative', parts: readonly string[]) {
  const boundary = `=_${kind}_of_the_newsletter`;
  const more = kind === 'related' ? '; type="text/html"' : '';
  return {
    header: `Content-Type: multipart/${kind}${more};\r\n boundary="${boundary}"`,
    body: lines(...parts.map((each) => lines(`--${boundary}`, each)), `--${boundary}--`, ''),
  };
}
