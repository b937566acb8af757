interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => unknown };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;

/** The address of a file of this page as its content security policy wants it said; no other is ever passed. */
export function trustedScript(url: string): unknown {
  const types = (window as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return url;
  policy ??= types.createPolicy('darkroom-worker', {
    createScriptURL: (asked) => {
      if (new URL(asked, location.href).origin !== location.origin)
        throw new TypeError('Not a file of this page');
      return asked;
    },
  });
  return policy.createScriptURL(url);
}
