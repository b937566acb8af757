/** A story of our own with the anatomy of a real one: pool photo, long caption, quotes, a list, a link, a pull quote. */
export const nightShiftStory = {
  slug: 'port-night-shift',
  headline: 'Dockers and port sign night-shift pact after 19-hour talks',
  deck: 'Grain ships will load again from Thursday. Both sides gave up something they had called final.',
  byline: 'Marta Oyelaran',
  dateline: 'PORT HALLAM',
  caption:
    'Cranes stand idle over the grain berths at dusk on Monday, hours before dockers and the port authority agreed to ' +
    'a new night shift. Loading resumes on Thursday.',
  creator: 'ANNA FERREIRA',
  creditInFile: 'POOL/Northwire via Meridian Images',
  credit: 'Photo by ANNA FERREIRA/POOL/Northwire via Meridian Images',
  copyright: '© 2026 Northwire',
  alt: 'Four loading cranes and a moored ship against a darkening sky',
  lead:
    'Dockers at Port Hallam signed a night-shift agreement early Tuesday after 19 hours of talks, ending a six-day ' +
    'stoppage that had left 11 grain ships at anchor.',
  paragraphs: [
    'The pact caps night work at four shifts a week and pays a supplement for each hour after midnight. It runs for ' +
      'three years, said Ruben Achterberg, who leads the dockers’ committee.',
    '“Nobody in that room got the page they walked in with,” Achterberg said. “We got sleep. They got their ships.”',
    'The port authority had called its offer of five shifts final on Friday. Its director, Hanne Solberg, said the ' +
      'fourth night without loading changed the arithmetic.',
  ],
  pullQuote: 'We got sleep. They got their ships.',
  heading: 'What changes on the quay',
  list: [
    'Night shifts end at 4 a.m. instead of 6 a.m.',
    'Crews may refuse a fifth night in any week.',
    'Crane maintenance moves to Sunday mornings.',
  ],
  ending:
    'Growers inland had warned that stores would overflow by the weekend. The first ship, bound for Lisbon, is to ' +
    'load at 7 a.m. Thursday.',
} as const;
