import { z } from 'zod';
import * as entity from '#core/contract/entities';
import type { Embargo } from '#core/story/embargo';

/** The embargo of a story's row: JSON, or null. */
export const savedEmbargo = z
  .string()
  .nullable()
  .transform((json): Embargo | null => (json === null ? null : entity.embargo.parse(JSON.parse(json))));
