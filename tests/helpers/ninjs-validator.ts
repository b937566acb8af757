import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { standardFiles } from './standards';

/** The official schema of a version of ninjs as a validator, or null where it does not stand beside the project. */
export function ninjsValidator(version: '2.2' | '3.1' = '3.1'): ValidateFunction | null {
  const files = standardFiles(['ninjs/GeoJSON-schema.json', `ninjs/ninjs-schema_${version}.json`]);
  if (!files) return null;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  const [geo, ninjs] = files.map((text) => JSON.parse(text) as object);
  ajv.addSchema(geo ?? {});
  return ajv.compile(ninjs ?? {});
}
