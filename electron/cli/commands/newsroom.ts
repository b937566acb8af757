import { siteAddress } from '#core/formats/site-address';
import { done, type Command } from '../command';

/** Shows who publishes, and sets what is given of it. */
export const newsroom: Command = {
  name: 'newsroom',
  takes: '[--name NAME] [--site ADDRESS]',
  does: 'Shows the name and the site of the newsroom, as feeds and pages carry them, after setting what is given. "" empties it.',
  words: [0, 0],
  options: ['name', 'site'],
  required: [],
  run: async (typed) => {
    const { newsroom: before } = await typed.ask('desk:info', {});
    const site = typed.text('site');
    const wanted = {
      name: typed.text('name') ?? before.name,
      site: site === undefined ? before.site : siteAddress(site),
    };
    if (typed.has('name') || typed.has('site')) await typed.ask('desk:set-newsroom', wanted);
    return done((await typed.ask('desk:info', {})).newsroom);
  },
};
