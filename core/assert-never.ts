/** Proves to the compiler that a union is exhausted; reached only when data broke its type. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
