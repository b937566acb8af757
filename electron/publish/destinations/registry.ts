import type { DestinationKind } from '#core/publication/publication';
import type { DestinationDriver } from '../destination-driver';
import { folder } from './folder';

/** The driver of each kind of destination. One line a kind. */
export const drivers: Readonly<Record<DestinationKind, DestinationDriver>> = { folder };
