/** What a photo agency writes into a file. */
export interface PhotoText {
  readonly caption?: string;
  readonly creator?: string | readonly string[];
  readonly credit?: string;
  readonly copyright?: string;
}

/** The creators of a text, one by one. */
export function creatorsOf({ creator = [] }: PhotoText): readonly string[] {
  return typeof creator === 'string' ? [creator] : creator;
}
