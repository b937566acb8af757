import { printedByline } from '../../story/byline';
import { printedDateline } from '../../story/dateline';
import { isRightToLeft } from '../../story/language';
import { oneLine } from '../clean-text';
import { editionLanguage, editionTitle } from '../edition-details';
import { readersTimes } from '../edition-times';
import { firstParagraph, storyFlow, storyNotes } from '../story-flow';
import { bodyMarkup } from '../story-html/body-markup';
import { figureMarkup } from '../story-html/figure-markup';
import { markup, nothing, trustedMarkup, type Markup } from '../story-html/markup';
import { noticeMarkup } from '../story-html/story-markup';
import type { Letter, LetterStory } from './letter';
import { mailMarkup } from './mail-markup';
import type { LetterPhoto, MailPicture } from './mail-picture';

/** Where a picture of the mail is found. */
export type AddressOf = (picture: MailPicture) => string;

// Only what cannot stand on an element: colours for a dark room.
const dark = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background-color: #171614 !important; }
  .ink { color: #ece8e1 !important; }
}
`;
const sans = "font-family:-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";
const serif = "font-family:Georgia,'Times New Roman',serif";
const text = `${serif};font-size:17px;line-height:26px;color:#1c1b19;word-break:break-word`;
const small = `${sans};font-size:14px;line-height:20px;color:#1c1b19`;
const bare = trustedMarkup(' role="presentation" cellpadding="0" cellspacing="0" border="0"');

/** A newsletter as HTML that mail programs show: one column of tables, each style where it stands. */
export function letterHtml(letter: Letter, addressOf: AddressOf): string {
  const { subject, preview, newsroom, language, stories, unsubscribe } = letter;
  const name = newsroom === '' ? nothing : row(markup`<strong>${newsroom}</strong>`, small);
  const leave = markup`<a href="${unsubscribe}" style="color:inherit">Unsubscribe</a>`;
  return markup`<!doctype html>
<html lang="${language}"${isRightToLeft(language) ? trustedMarkup(' dir="rtl"') : nothing}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject || 'Newsletter'}</title>
<style>${trustedMarkup(dark)}</style>
</head>
<body class="paper" style="margin:0;padding:0;background-color:#fdfcfa">
${preview === '' ? nothing : markup`<div style="display:none;max-height:0;overflow:hidden">${preview}</div>\n`}<table${bare} width="100%">
<tr><td class="paper" align="center" style="background-color:#fdfcfa">
<table${bare} width="600" style="width:100%;max-width:600px">
${name}${stories.map((story) => storyRow(story, addressOf))}${unsubscribe === '' ? nothing : row(leave, small)}</table>
</td></tr>
</table>
</body>
</html>
`.source;
}

function row(inside: Markup, style: string, language = nothing): Markup {
  return markup`<tr><td class="ink" align="left"${language} style="padding:24px 32px;${trustedMarkup(style)}">\n${inside}</td></tr>\n`;
}

function storyRow(story: LetterStory, addressOf: AddressOf): Markup {
  const language = editionLanguage(story.edition);
  const direction = isRightToLeft(language) ? trustedMarkup(' dir="rtl"') : nothing;
  const inside = mailMarkup(markup`${storyHead(story)}${storyBody(story, addressOf)}`);
  return row(inside, text, markup` lang="${language}"${direction}`);
}

function storyHead({ edition, link }: LetterStory): Markup {
  const { deck, byline } = edition.content.fields;
  const title = markup`${editionTitle(edition)}`;
  const linked = link === '' ? title : markup`<a href="${link}">${title}</a>`;
  const times = readersTimes(edition).map(
    ({ label, printed }) => markup`<p class="attribution">${label} ${printed}</p>\n`,
  );
  return markup`${noticeMarkup(edition)}<h2 class="title" dir="auto">${linked}</h2>
${line(oneLine(deck))}${line(printedByline(oneLine(byline)), trustedMarkup(' class="attribution"'))}${times}<p></p>\n`;
}

function line(words: string, kind = nothing): Markup {
  return words === '' ? nothing : markup`<p${kind} dir="auto">${words}</p>\n`;
}

function storyBody({ edition, photos, isWhole, link }: LetterStory, addressOf: AddressOf): Markup {
  const { fields, document } = edition.content;
  const flow = storyFlow(document);
  const figures = photos.map((photo) => figure(photo, addressOf));
  const drawNext = () => figures.shift() ?? nothing; // figures are asked for in the order they stand in
  const lead = flow.lead ? drawNext() : nothing;
  const dateline = printedDateline(oneLine(fields.dateline));
  if (isWhole) return markup`${lead}${bodyMarkup(flow.blocks, dateline, drawNext)}`;
  const opening =
    oneLine(fields.deck) === '' ? bodyMarkup(firstParagraph(flow), dateline, drawNext) : nothing;
  const more = link === '' ? nothing : markup`<p><a href="${link}">Read the whole story</a></p>\n`;
  return markup`${lead}${opening}${bodyMarkup(storyNotes(flow), '', drawNext)}${more}`;
}

function figure({ used, picture }: LetterPhoto, addressOf: AddressOf): Markup {
  if (!picture) return figureMarkup(used, null);
  const { width, height } = picture;
  return figureMarkup(used, { source: addressOf(picture), width, height, widths: {}, behind: null });
}
