import { NewsroomError } from '../../newsroom-error';
import { printedByline } from '../../story/byline';
import { printedDateline } from '../../story/dateline';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { photoFinder, type UsedPhoto } from '../edition-photos';
import { readersTimes } from '../edition-times';
import { editionWarnings } from '../edition-warnings';
import { storyFileStem } from '../file-name';
import type { Export, Format, WriterTools } from '../format';
import { storyLanguage } from '../language';
import { flowPhotos, storyFlow } from '../story-flow';
import { bodyHtml } from '../story-html/body-html';
import { figureHtml } from '../story-html/figure-html';
import { html, nothing, trustedHtml, type Html } from '../story-html/html';
import { jsonScript, newsArticle } from './news-article';
import { style } from './style';

/** The page may show its own pictures and style, and do nothing else. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
/** All photos of one page, in bytes. In base64 they must stay well under the longest text there can be. */
const largestPhotos = 256 * 1024 * 1024;

/** One HTML page with everything in it: text, photos, style, and the story as data for search engines. */
export const htmlPage: Format = {
  id: 'html',
  name: 'Web page',
  description: 'One page with its photos inside, ready to open, print or put on a site',
  extension: 'html',
  write: writePage,
};

function writePage(edition: Edition, tools: WriterTools): Export {
  const flow = storyFlow(edition.content.document);
  const photos = flowPhotos(flow).map(photoFinder(edition, tools));
  requireFitting(photos);
  const figures = photos.map((photo, index) =>
    figureHtml(photo, dataUri(photo, tools), `photo-${index + 1}`),
  );
  const drawNext = () => figures.shift() ?? nothing; // figures are asked for in the order they stand in
  const leadFigure = flow.lead ? drawNext() : nothing;
  const body = bodyHtml(flow.blocks, printedDateline(oneLine(edition.content.fields.dateline)), drawNext);
  const page = html`${head(edition, photos)}<article>
${header(edition)}${leadFigure}${body}</article>
</body>
</html>
`;
  const file = {
    name: `${storyFileStem(edition)}.html`,
    mediaType: 'text/html',
    bytes: tools.utf8(page.source),
  };
  return { files: [file], warnings: editionWarnings(edition, photos) };
}

function head(edition: Edition, photos: readonly UsedPhoto[]): Html {
  const { headline, slug, deck } = edition.content.fields;
  const title = oneLine(headline) || oneLine(slug) || 'Story without a headline';
  const description =
    oneLine(deck) === '' ? nothing : html`<meta name="description" content="${oneLine(deck)}" /> `;
  return html`<!doctype html>
    <html lang="${storyLanguage}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${description}
        <style>
          ${trustedHtml(style)}
        </style>
        ${jsonScript(newsArticle(edition, photos))}
      </head>
      <body></body>
    </html> `;
}

function header(edition: Edition): Html {
  const { headline, deck, byline } = edition.content.fields;
  const times = readersTimes(edition).map(
    ({ label, iso, printed }) =>
      html`<p class="time">${label} <time datetime="${iso}">${printed}</time></p> `,
  );
  return html`<header>
    ${line(oneLine(headline), (text) => html`<h1 dir="auto">${text}</h1> `)}${line(
      oneLine(deck),
      (text) => html`<p class="deck" dir="auto">${text}</p> `,
    )}${line(printedByline(oneLine(byline)), (text) => html`<p class="byline" dir="auto">${text}</p> `)}${times}
  </header> `;
}

function line(text: string, draw: (text: string) => Html): Html {
  return text === '' ? nothing : draw(text);
}

function dataUri({ photo, bytes }: UsedPhoto, tools: WriterTools): string | null {
  return photo && bytes ? `data:${photo.mediaType};base64,${tools.base64(bytes)}` : null;
}

function requireFitting(photos: readonly UsedPhoto[]): void {
  const megabytes = photos.reduce((sum, { bytes }) => sum + (bytes?.byteLength ?? 0), 0) / 1024 / 1024;
  if (megabytes * 1024 * 1024 <= largestPhotos) return;
  throw new NewsroomError(
    'refused',
    `The photos of this story come to ${Math.round(megabytes)} MB, and one page holds at most 256 MB. The story is ` +
      'untouched. Use smaller photos, or export as ninjs, which keeps photos in files of their own.',
  );
}
