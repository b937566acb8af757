import { NewsroomError } from '#core/newsroom-error';
import { variableName } from '#core/story/templates/variables';
import { done, type Command, type DeskCommand } from '../command';
import { givenText, UsageError } from '../read-arguments';

/** Makes a story, empty or from a template. */
export const newStory: Command = {
  name: 'new',
  takes: '--slug S [--headline H | --template NAME [--set "VARIABLE=VALUE; ..."]]',
  does: 'Makes a story. From a template, variables without a value become TK.',
  words: [0, 0],
  options: ['headline', 'template', 'set'],
  required: ['slug'],
  run: async (typed) => {
    const slug = givenText(typed, 'slug');
    const template = typed.text('template');
    if (template !== undefined) return done(await fromTemplate(typed, template, slug));
    if (typed.has('set')) throw new UsageError('--set needs --template.', newStory);
    return done(await typed.ask('story:create', { slug, headline: typed.text('headline') ?? '' }));
  },
};

async function fromTemplate(typed: DeskCommand, name: string, slug: string) {
  if (typed.has('headline'))
    throw new UsageError('A template brings its headline: leave --headline out.', newStory);
  const { templates } = await typed.ask('template:list', {});
  const wanted = name.toLowerCase();
  const found = templates.find((each) => each.name.toLowerCase() === wanted || each.id === wanted);
  if (!found)
    throw new NewsroomError(
      'not-found',
      `There is no template "${name}". There are: ${templates.map((each) => each.name).join(', ')}.`,
    );
  const values = valuesOf(typed);
  const unknown = Object.keys(values).find(
    (each) => !found.asks.includes(each) && each !== 'date' && each !== 'byline',
  );
  if (unknown !== undefined)
    throw new UsageError(
      `${found.name} has no variable "${unknown}". It asks for: ${found.asks.join(', ')}.`,
      newStory,
    );
  return typed.ask('template:start', { id: found.id, slug, values });
}

function valuesOf({ text }: DeskCommand): Record<string, string> {
  const parts = (text('set') ?? '').split(';').filter((part) => part.trim() !== '');
  return Object.fromEntries(
    parts.map((part) => {
      const at = part.indexOf('=');
      if (at < 1) throw new UsageError(`--set takes VARIABLE=VALUE, not "${part.trim()}".`, newStory);
      return [variableName(part.slice(0, at)), part.slice(at + 1).trim()] as const;
    }),
  );
}
