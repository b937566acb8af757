import { printedByline } from '../../story/byline';
import { datelineLine, datelinePlace } from '../../story/dateline';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionAuthors, editionTitle } from '../edition-details';
import { publishedTime } from '../edition-times';
import type { Newsroom } from '../format';
import { markup, nothing, type Markup } from '../story-html/markup';
import { given, lines } from '../xml/xml-file';
import { norm } from './head';

/** Headline, byline, dateline and deck, as they stand above the text. */
export function nitfBodyHead(edition: Edition, newsroom: Newsroom): Markup {
  const { headline, deck } = edition.content.fields;
  const parts = [
    markup`<hedline><hl1>${oneLine(headline) || editionTitle(edition)}</hl1></hedline>`,
    byline(edition),
    given(oneLine(newsroom.name), (name) => markup`<distributor><org>${name}</org></distributor>`),
    dateline(edition),
    given(oneLine(deck), (text) => markup`<abstract><p>${text}</p></abstract>`),
  ];
  return markup`<body.head>\n${lines(parts)}\n</body.head>`;
}

/** The byline as it is printed, each person in it marked as one. */
function byline(edition: Edition): Markup {
  const line = printedByline(oneLine(edition.content.fields.byline));
  const { authors, contributors } = editionAuthors(edition);
  const persons = [...authors, ...contributors].filter(({ kind }) => kind === 'person');
  return given(
    line,
    () =>
      markup`<byline>${withPersons(
        line,
        persons.map(({ name }) => name),
      )}</byline>`,
  );
}

function withPersons(line: string, names: readonly string[]): Markup {
  const [name, ...others] = names;
  if (name === undefined) return markup`${line}`;
  const at = name === '' ? -1 : line.indexOf(name);
  if (at < 0) return withPersons(line, others);
  const rest = withPersons(line.slice(at + name.length), others);
  return markup`${line.slice(0, at)}<person>${name}</person>${rest}`;
}

function dateline(edition: Edition): Markup {
  const given = oneLine(edition.content.fields.dateline);
  const [line, place] = [datelineLine(given), datelinePlace(given)];
  if (line === '') return nothing;
  const published = publishedTime(edition);
  const when = published ? markup`<story.date norm="${norm(published.iso)}"/>` : nothing;
  if (place === '' || !line.startsWith(place)) return markup`<dateline>${line}${when}</dateline>`;
  return markup`<dateline><location>${place}</location>${line.slice(place.length)}${when}</dateline>`;
}
