import { validateXML } from 'xmllint-wasm';
import { standardFiles } from './standards';

/** What a schema finds wrong in texts of XML; nothing where all are valid. */
export type XmlValidator = (...xml: readonly string[]) => Promise<readonly string[]>;

const schemas = {
  'newsml-g2': ['newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd', 'newsml-g2/xml.xsd'],
  nitf: ['nitf/nitf-3-6.xsd', 'nitf/nitf-3-6-ruby-include.xsd', 'newsml-g2/xml.xsd'],
} as const;

/** The official schema of a standard as a validator, or null where it does not stand beside the project. */
export function xmlValidator(standard: keyof typeof schemas): XmlValidator | null {
  const names = schemas[standard];
  const files = standardFiles(names);
  if (!files) return null;
  const [schema, ...included] = files.map((contents, index) => ({
    fileName: (names[index] ?? '').replace(/^.*\//u, ''),
    contents,
  }));
  return async (...xml) => {
    const { errors } = await validateXML({
      xml: xml.map((contents, index) => ({ fileName: `story-${index + 1}.xml`, contents })),
      schema: schema ? [schema] : [],
      preload: included,
    });
    return errors.map(({ rawMessage }) => rawMessage);
  };
}
