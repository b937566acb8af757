import { expect, test } from 'vitest';
import { detailTexts } from '#core/story/detail-texts';
import { emptyDetails, type StoryDetails } from '#core/story/details';

const details: StoryDetails = {
  ...emptyDetails,
  headlines: {
    web: { text: 'Web', writtenFor: 'Main' },
    social: null,
    print: { text: 'Print', writtenFor: 'Main' },
  },
  authors: [{ name: 'Mara Lind', role: 'reporter', organisation: 'AP' }],
  section: 'Metro',
  tags: ['ports', 'silt'],
  noteToDesk: 'Legal has it.',
  sources: [{ id: 's', kind: 'given', name: 'Aalto', url: 'https://a.example', note: 'by phone', at: 1 }],
};

test('every text of the details is read, and can be changed alone', () => {
  const texts = detailTexts(details);
  expect(texts.map(({ name, text }) => [name, text])).toEqual([
    ['Web headline', 'Web'],
    ['Print headline', 'Print'],
    ['Section', 'Metro'],
    ['Tag', 'ports'],
    ['Tag', 'silt'],
    ['Writer', 'Mara Lind'],
    ['Writer’s role', 'reporter'],
    ['Writer’s organisation', 'AP'],
    ['Note to desk', 'Legal has it.'],
    ['Source', 'Aalto'],
    ['Note on a source', 'by phone'],
  ]);
  texts.forEach((text, index) => {
    const after = text.put(details, 'changed');
    expect(detailTexts(after).map((each) => each.text)).toEqual(
      texts.map((each, at) => (at === index ? 'changed' : each.text)),
    );
    expect(text.put(after, text.text)).toEqual(details);
  });
});
