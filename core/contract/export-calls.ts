import { z } from 'zod';
import { copyKinds } from '../formats/clipboard/copied-story';
import { formatGroups } from '../formats/format';
import { suggestionReadings } from '../suggestions/reading';
import { call, nothing } from './call';
import * as entity from './entities';
import { chosenOptions, exportPreset, formatOption } from './format-options';

/** How many stories leave together at most. */
export const mostExported = 500;

const suggestions = z.enum(suggestionReadings);
const stories = z.array(entity.storyId).min(1).max(mostExported);
const formatId = z.string().min(1).max(100);

/** A format with all that a person chose of it. `marked` only where it can show suggestions. */
export const chosenFormat = z.object({ format: formatId, suggestions, options: chosenOptions });

/** Files of one story in one format, or of all chosen stories together, where `story` is null. */
const exportPart = { story: entity.storyId.nullable(), name: z.string(), format: z.string() };

/** What came of an export. Names of files are relative to `folder`, with `/` between folders. */
export const exportReport = z.object({
  folder: z.string(),
  written: z.array(
    z.object({
      ...exportPart,
      files: z.array(z.object({ name: z.string(), byteLength: z.number() })),
      warnings: z.array(z.string()),
    }),
  ),
  /** What was not written, each with why; nothing of it is in the folder. */
  refused: z.array(z.object({ ...exportPart, reasons: z.array(z.string()) })),
  /** `cancelled`: a person stopped it. `disk`: the disk refused, so that going on made no sense. */
  ended: z.enum(['done', 'cancelled', 'disk']),
  /** How many parts were not begun any more. */
  left: z.number().int(),
});

/** Calls of the way out to files. */
export const exportCalls = {
  'export:formats': call(
    nothing,
    z.object({
      formats: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          description: z.string(),
          extension: z.string(),
          group: z.enum(formatGroups),
          takes: z.enum(['one', 'many']),
          showsSuggestions: z.boolean(),
          isWorkingCopy: z.boolean(),
          options: z.array(formatOption).readonly(),
          /** Why it cannot be made on this computer; '' where it can. */
          whyNot: z.string(),
        }),
      ),
    }),
  ),
  /** What stands in the way of stories, story by story: what stops them in which formats, and what is worth knowing. */
  'export:check': call(
    z.object({ stories, formats: z.array(formatId).max(100) }),
    z.object({
      stories: z.array(
        z.object({
          story: entity.storyId,
          /** Its slug, else its headline. */
          name: z.string(),
          stops: z.array(z.object({ message: z.string(), formats: z.array(z.string()) })),
          warnings: z.array(z.string()),
          /** Whether suggestions wait for somebody to decide on them. */
          isUndecided: z.boolean(),
        }),
      ),
    }),
  ),
  /**
   * Stories as a format would write them: text of the first file (null where it is none), names and sizes of all, what
   * stops it, and what is worth knowing. Nothing is written. `address` is where the window can look at the first file as
   * the page it is, null where it is none; it holds until a few more previews were asked for. `stories` says of how many
   * stories it was made: the first, or as many as a preview holds.
   */
  'export:preview': call(
    chosenFormat.extend({ stories }),
    z.object({
      text: z.string().nullable(),
      mediaType: z.string(),
      address: z.string().nullable(),
      stories: z.number().int(),
      files: z.array(z.object({ name: z.string(), byteLength: z.number() })),
      stops: z.array(z.string()),
      warnings: z.array(z.string()),
    }),
  ),
  /**
   * Asks for a folder in a dialog and writes every story in every format there. With several formats each has a folder of
   * its own. `export:progress` tells how far it is. What is refused is in the report and keeps nothing else from being
   * written. @throws `cancelled` where no folder was chosen, `conflict` while another export is under way.
   */
  'export:save': call(z.object({ stories, formats: z.array(chosenFormat).min(1).max(100) }), exportReport),
  /** The presets that were made on this desk, by name. */
  'export:presets': call(nothing, z.object({ presets: z.array(exportPreset) })),
  /** Keeps a preset; one of the same id is replaced. @throws `refused` where there are too many. */
  'export:save-preset': call(exportPreset, nothing),
  'export:forget-preset': call(z.object({ id: z.uuid() }), nothing),
  /**
   * Puts a story into the clipboard of the computer, suggestions as accepted, and answers what whoever pastes it should
   * know. @throws `refused` under embargo, and where the checks stop this way out; the clipboard keeps what it had.
   */
  'story:copy': call(
    z.object({ story: entity.storyId, as: z.enum(copyKinds) }),
    z.object({ warnings: z.array(z.string()) }),
  ),
  /** Stops the export that is under way. What is written stays; what is being written is taken back. */
  'export:cancel': call(nothing, nothing),
} as const;
