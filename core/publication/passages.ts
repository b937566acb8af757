import { publicationStates, type PublicationState } from './publication';

/** Who moves a publication on: the clock does so by itself, a person by a click or a command. */
export type Mover = 'clock' | 'person';

type Passages = Readonly<
  Record<PublicationState, Readonly<Partial<Record<PublicationState, 'either' | 'person'>>>>
>;

/**
 * Every way from one state to another, and who may take it. What asks a person (missed, refused) goes out only by a
 * person, and what is over (sent, cancelled) stays so. From sending back to waiting goes what certainly did not arrive;
 * where that cannot be seen, it stays in sending until the destination can be asked.
 */
export const passages: Passages = {
  waiting: { waiting: 'either', sending: 'either', missed: 'either', refused: 'either', cancelled: 'person' },
  sending: { sending: 'either', sent: 'either', refused: 'either', waiting: 'either' },
  missed: { sending: 'person', refused: 'person', cancelled: 'person' },
  refused: { sending: 'person', refused: 'person', cancelled: 'person' },
  sent: {},
  cancelled: {},
};

/** Whether a mover may take a publication from one state to another; a person may all that the clock may. */
export function mayPass(from: PublicationState, to: PublicationState, mover: Mover): boolean {
  const who = passages[from][to];
  return who === 'either' || (who === 'person' && mover === 'person');
}

/** The states from which a mover may take a publication to `to`. */
export function statesBefore(to: PublicationState, mover: Mover): readonly PublicationState[] {
  return publicationStates.filter((from) => mayPass(from, to, mover));
}
