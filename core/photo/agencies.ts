/** Agencies and picture services as they sign. The list is ours to keep; it tells an agency from a photographer. */
export const agencyNames: readonly string[] = [
  ...[
    'AP',
    'AFP',
    'dpa',
    'DPA',
    'EFE',
    'EPA',
    'EPA-EFE',
    'PA',
    'PA Media',
    'REUTERS',
    'Reuters',
    'TASS',
    'UPI',
  ],
  ...['ANSA', 'ANP', 'APA', 'AAP', 'NTB', 'TT', 'Lusa', 'Xinhua', 'Yonhap', 'Kyodo', 'Kyodo News', 'Belga'],
  ...[
    'Anadolu',
    'Anadolu Agency',
    'Bloomberg',
    'Canadian Press',
    'The Canadian Press',
    'Lehtikuva',
    'Keystone',
  ],
  ...[
    'Getty',
    'Getty Images',
    'NurPhoto',
    'Shutterstock',
    'Sipa',
    'Sipa USA',
    'AP Images',
    'PA Images',
    'Alamy',
  ],
  ...[
    'SOPA Images',
    'LightRocket',
    'ZUMA Press',
    'Ritzau Scanpix',
    'NTB Scanpix',
    'Magnum Photos',
    'Polaris',
  ],
  ...[
    'Associated Press',
    'The Associated Press',
    'Agence France-Presse',
    'Press Association',
    'Newscom',
    'Redux',
  ],
];

/** How agencies are filed, where they sign in more than one way. */
const filedAs: Readonly<Record<string, string>> = {
  DPA: 'dpa',
  PA: 'PA Media',
  'Press Association': 'PA Media',
  REUTERS: 'Reuters',
  Kyodo: 'Kyodo News',
  Anadolu: 'Anadolu Agency',
  'Canadian Press': 'The Canadian Press',
  Getty: 'Getty Images',
  'Associated Press': 'AP',
  'The Associated Press': 'AP',
  'Agence France-Presse': 'AFP',
};

const known = new Map(agencyNames.map((name) => [name, filedAs[name] ?? name]));
const inSmall = new Map([...known].map(([name, filed]) => [name.toLowerCase(), filed]));

/** Whether a name is an agency's of the list, in capitals or not. */
export const isAgency = (name: string): boolean => filed(name) !== undefined;

/** The one name an agency is filed under, however it signs; other names stay as they are. */
export const agencyName = (name: string): string => filed(name) ?? name;

// A short name in other letters is rather the beginning of another: Pa, Ap, Upi.
function filed(name: string): string | undefined {
  const isSpelledFreely = name.length > 4 || name === name.toUpperCase();
  return known.get(name) ?? (isSpelledFreely ? inSmall.get(name.toLowerCase()) : undefined);
}
