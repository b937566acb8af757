import { z } from 'zod';
import { NewsroomError } from '../newsroom-error';
import type { Export, WriterTools } from './format';

/** What a person chose, by the names of the options. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** The choices a format offers: a flat object, each of its members with a default and a title. */
export type OptionsSchema = z.ZodObject;

/** One choice as a dialog shows it. */
export interface FormatOption {
  readonly name: string;
  readonly title: string;
  /** What follows from it; '' where that goes without saying. */
  readonly description: string;
  readonly kind: 'switch' | 'choice' | 'number' | 'text';
  /** What can be chosen; empty but for a choice. */
  readonly choices: readonly string[];
  readonly fallback: string | number | boolean;
}

/** The part of a format that offers choices: its writer gets them proven, and the defaults where nobody chose. */
export function withOptions<Schema extends OptionsSchema, Input, Written extends Export | Promise<Export>>(
  options: Schema,
  write: (input: Input, tools: WriterTools, chosen: z.infer<Schema>) => Written,
) {
  return {
    options,
    write: (input: Input, tools: WriterTools, chosen: OptionValues = {}) =>
      write(input, tools, options.parse(chosen)),
  };
}

/**
 * What was chosen for a format, proven; nothing for one without choices.
 * @throws NewsroomError `bad-request` where it offers no such choice.
 */
export function requireOptions(
  format: { readonly name: string; readonly options?: OptionsSchema },
  chosen: OptionValues,
): OptionValues {
  const offered = format.options ?? z.object({});
  const read = offered.strict().safeParse(chosen);
  if (read.success) return chosen;
  const names = Object.keys(offered.shape);
  const said = names.length === 0 ? 'It takes no options.' : `Its options are: ${names.join(', ')}.`;
  throw new NewsroomError(
    'bad-request',
    `${format.name} cannot be written like this. ${z.prettifyError(read.error)}\n${said}`,
  );
}

/** The choices of a format, for dialogs. */
export function formatOptions(options: OptionsSchema | undefined): FormatOption[] {
  if (!options) return [];
  const { properties = {} } = z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, property]) => shown(name, property));
}

type Property = z.core.JSONSchema._JSONSchema;

function shown(name: string, property: Property): FormatOption {
  const {
    title = name,
    description = '',
    type,
    enum: choices,
    default: fallback,
  } = typeof property === 'boolean' ? {} : property;
  const kind = choices
    ? 'choice'
    : type === 'boolean'
      ? 'switch'
      : type === 'integer' || type === 'number'
        ? 'number'
        : 'text';
  const isValue =
    typeof fallback === 'string' || typeof fallback === 'number' || typeof fallback === 'boolean';
  return {
    name,
    title,
    description,
    kind,
    choices: (choices ?? []).map(String),
    fallback: isValue ? fallback : '',
  };
}
