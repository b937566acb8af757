import { z } from 'zod';

/** A call as the contract has it: the shape of what goes in, and of what comes out. */
export const call = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) => ({
  input,
  output,
});

/** No facts at all. */
export const nothing = z.object({});

/** Which of two: of a wall time that happens twice when clocks go back. */
export const occurrence = z.enum(['first', 'second']);
