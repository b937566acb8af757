import { z } from 'zod';

/** What receivers of a killed story are told: why, and whether another story takes its place. */
export const killNoticeSchema = z.object({
  reason: z.string().trim().min(1).max(2_000),
  /** Whether a substitute follows. */
  substitute: z.boolean(),
});
export type KillNotice = Readonly<z.infer<typeof killNoticeSchema>>;

/**
 * The notice as the wires word it: mandatory, the story by its slug alone, the reason, and whether a substitute
 * follows. Nothing of the story's own words stands in it: what is killed is not said once more.
 */
export function killNoticeLines(slug: string, { reason, substitute }: KillNotice): readonly string[] {
  const name = slug.trim() || 'a story without a slug';
  const why = reason.trim();
  return [
    `Mandatory kill: ${name}.`,
    'This story has been killed. Do not use it. Take down and delete every copy.',
    `Reason: ${/[.!?]$/.test(why) ? why : `${why}.`}`,
    substitute ? 'A substitute story follows.' : 'No substitute follows.',
  ];
}
