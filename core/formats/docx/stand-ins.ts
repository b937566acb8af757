import { strFromU8, strToU8 } from 'fflate';

/**
 * Pictures that stand in a document by their numbers until it is packed: its packer would press each of them together, which
 * takes long and saves nothing.
 */
export class StandIns {
  readonly #pictures: Uint8Array[] = [];

  /** A few bytes that stand for a picture, the same ones for the same picture. */
  for(picture: Uint8Array): Uint8Array {
    const known = this.#pictures.indexOf(picture);
    const number = known < 0 ? this.#pictures.push(picture) - 1 : known;
    return strToU8(String(number));
  }

  /** The picture that such bytes stand for. */
  pictureOf(standIn: Uint8Array): Uint8Array {
    return this.#pictures[Number(strFromU8(standIn))] ?? standIn;
  }
}
