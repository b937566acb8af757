import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

// The schemas are IPTC's (CC BY 4.0) and are not part of this repository. Where they stand beside it, exports are
// validated against them; where they do not, the tests that would are skipped and say so.
const standards = path.resolve(import.meta.dirname, '../../../shared/standards/ninjs');
const files = ['GeoJSON-schema.json', 'ninjs-schema_3.1.json'].map((name) => path.join(standards, name));

/** The official schema of ninjs 3.1 as a validator, or null where it does not stand beside the project. */
export function ninjsValidator(): ValidateFunction | null {
  if (!files.every((file) => existsSync(file))) return null;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  const [geo, ninjs] = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as object);
  ajv.addSchema(geo ?? {});
  return ajv.compile(ninjs ?? {});
}
