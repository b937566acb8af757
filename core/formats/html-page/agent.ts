import type { Author } from '../../story/byline';

/** A person or an organisation as schema.org has them. */
export interface Agent {
  readonly '@type': 'Person' | 'Organization';
  readonly name: string;
  readonly jobTitle?: string;
  readonly affiliation?: { readonly '@type': 'Organization'; readonly name: string };
  readonly [key: string]: string | { readonly '@type': string; readonly name: string } | undefined;
}

/** A person or an organisation by name alone. */
export function agent(kind: Author['kind'], name: string): Agent {
  return { '@type': kind === 'person' ? 'Person' : 'Organization', name };
}

/** An author with job title and organisation, as far as they are known. */
export function authorAgent({ kind, name, role, organisation }: Author): Agent {
  return {
    ...agent(kind, name),
    ...(role === '' ? {} : { jobTitle: role }),
    ...(organisation === '' ? {} : { affiliation: { '@type': 'Organization', name: organisation } as const }),
  };
}

/** Who contributed: what they did is no job title. */
export function contributorAgent(author: Author): Agent {
  return authorAgent({ ...author, role: '' });
}
