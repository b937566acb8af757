/** How a byline says where its authors work and what they are. */
export interface BylineManner {
  /** `owns`: "OAN’s James Meyers". `follows`: "James Meyers, OAN". `unsaid`: the name alone. */
  readonly organisation: 'owns' | 'follows' | 'unsaid';
  /** Whether roles stand after names: "Ines Calloway, Metro reporter". Who contributed is always said. */
  readonly role: 'follows' | 'unsaid';
}

/** What a line says that has nothing but names. */
export const plainManner: BylineManner = { organisation: 'follows', role: 'unsaid' };

/** Whether a role is that of somebody who helped, and is named at the end: "contributed reporting". */
export function isContribution(role: string): boolean {
  return /^contributed\b/iu.test(role);
}
