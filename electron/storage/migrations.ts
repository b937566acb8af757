/** One step of the schema. `version` is the number its file starts with, counted from 1 without gaps. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every migration this version of Nutgraf knows, in order. */
export const migrations: readonly Migration[] = Object.keys(files)
  .sort()
  .map((path) => ({
    version: Number(/(\d{4})-[^/]+$/.exec(path)?.[1]),
    name: path.slice(path.lastIndexOf('/') + 1),
    sql: files[path] ?? '',
  }));
