/** As much of libheif's interface for JavaScript as is used here. */
export interface Libheif {
  readonly HeifDecoder: new () => {
    /** The pictures of a file, none where it cannot be read. */
    readonly decode: (file: Uint8Array) => readonly HeifImage[];
  };
}

/** A picture of a HEIC file, not decoded yet. */
export interface HeifImage {
  readonly get_width: () => number;
  readonly get_height: () => number;
  readonly is_primary: () => boolean;
  readonly has_alpha_channel: () => boolean;
  /** Decodes into `data`, upright and as RGBA; says null where that fails. */
  readonly display: (
    target: { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number },
    done: (shown: object | null) => void,
  ) => void;
}

/** Makes the library ready. */
export type OpenLibheif = () => Libheif;
