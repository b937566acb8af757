import type { CallInput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import type { ListedTemplate } from '#core/contract/template-calls';
import { oneLine } from '#core/formats/clean-text';
import { NewsroomError } from '#core/newsroom-error';
import { toStoryContent } from '#core/story/change';
import type { StorySummary } from '#core/story/story';
import { builtInTemplates } from '#core/story/templates/built-in';
import {
  askedVariables,
  storyFromTemplate,
  templateOf,
  type StoryTemplate,
} from '#core/story/templates/template';
import { variableName, type Values } from '#core/story/templates/variables';
import { apDate } from '#core/time/ap-date';
import { wallDateAt } from '#core/time/wall-date';
import * as stored from '../storage/templates';
import { addStory } from './brought-in';
import { currentAuthor } from './current-author';
import { liveStories } from './live-stories';
import type { Ports } from './ports';

type TemplateCalls = Extract<keyof Handlers, `template:${string}`>;

/** Templates: those every desk has, and the desk's own. */
export function templateHandlers(ports: Ports): Pick<Handlers, TemplateCalls> {
  const { db } = ports.desk;
  const told = (isDone: boolean) => {
    if (!isDone) throw noTemplate();
    ports.emit('desk:changed', {});
    return {};
  };
  return {
    'template:list': () => ({
      templates: [
        ...stored.listTemplates(db).map((each) => listed(each, false)),
        ...builtInTemplates.map((each) => listed(each, true)),
      ],
    }),
    'template:keep': ({ story, name }) => {
      const id = ports.newId();
      requireName(ports, name, id);
      const content = templateOf(toStoryContent(liveStories(ports).open(story).content));
      stored.insertTemplate(db, { id, name, content }, ports.clock());
      ports.emit('desk:changed', {});
      return listed({ id, name, content }, false);
    },
    'template:rename': ({ id, name }) => {
      requireName(ports, name, id);
      return told(stored.renameTemplate(db, id, name));
    },
    'template:remove': ({ id }) => told(stored.setTemplateDeleted(db, id, true)),
    'template:put-back': ({ id }) => {
      requireName(ports, stored.templateNameOf(db, id) ?? 'Template', id);
      return told(stored.setTemplateDeleted(db, id, false));
    },
    'template:start': (wanted) => startFromTemplate(ports, wanted),
  };
}

function startFromTemplate(ports: Ports, { id, slug, values }: CallInput<'template:start'>): StorySummary {
  const template = [...builtInTemplates, ...stored.listTemplates(ports.desk.db)].find(
    (each) => each.id === id,
  );
  if (!template) throw noTemplate();
  return addStory(ports, storyFromTemplate(template, valuesOf(ports, slug, values)));
}

/** What was asked for, and what nobody need be asked. */
function valuesOf(ports: Ports, slug: string, given: Readonly<Record<string, string>>): Values {
  const asked = Object.entries(given).map(([name, value]) => [variableName(name), oneLine(value)] as const);
  return new Map([
    ['date', apDate(wallDateAt(ports.clock(), ports.zone))],
    ['byline', currentAuthor(ports)],
    ...asked,
    ['slug', oneLine(slug)],
  ]);
}

function requireName(ports: Ports, name: string, id: string): void {
  if (name === '') throw new NewsroomError('refused', 'Give the template a name.');
  const isBuiltIn = builtInTemplates.some((each) => each.name.toLowerCase() === name.toLowerCase());
  if (isBuiltIn || stored.isTemplateName(ports.desk.db, name, id))
    throw new NewsroomError('refused', `There is a template “${name}” already. Choose another name.`);
}

const listed = (template: StoryTemplate, isBuiltIn: boolean): ListedTemplate => ({
  id: template.id,
  name: template.name,
  isBuiltIn,
  asks: [...askedVariables(template)],
});

const noTemplate = (): NewsroomError =>
  new NewsroomError('not-found', 'There is no such template among the desk’s own. Nothing was changed.');
