/** How a picture was come by, as its line says. */
export const creditKinds = ['photo', 'handout', 'courtesy', 'image', 'illustration', 'graphic'] as const;
export type CreditKind = (typeof creditKinds)[number];

/** How a credit line is written: as this newsroom does, as AP does, as Getty Images does. */
export const creditStyles = ['house', 'ap', 'getty'] as const;
export type CreditStyle = (typeof creditStyles)[number];

/** From whom a picture came to the page, first hand first. '' and [] where nobody is named. */
export interface CreditChain {
  readonly kind: CreditKind;
  /** Who took it; who gave it, where the kind is `courtesy`. */
  readonly creators: readonly string[];
  /** Whom they took it for: `The Paper` of `A B for The Paper`. */
  readonly client: string;
  /** `POOL`, or the name of the pool: `WPA Pool`. */
  readonly pool: string;
  /** Whose it is; several are parted by a slash: `SOPA Images/LightRocket`. Who handed it out, where the kind is `handout`. */
  readonly agency: string;
  /** Through whom it came: `Getty Images` of `via Getty Images`. */
  readonly distributor: string;
  /** Whether the line says that it is a file photo. */
  readonly isFile: boolean;
}

/** A credit that names nobody: the chain of an empty line. */
export const noCredit: CreditChain = {
  kind: 'photo',
  creators: [],
  client: '',
  pool: '',
  agency: '',
  distributor: '',
  isFile: false,
};
