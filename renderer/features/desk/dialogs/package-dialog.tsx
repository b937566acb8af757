import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import type { StorySummary } from '#core/story/story';
import { callQuery } from '../../../app/call-query';
import { wholeDesk } from '../../../app/routes';
import { Button } from '../../../ui/button';
import { Combobox } from '../../../ui/combobox';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { AboutStories } from './about-stories';
import styles from './dialogs.module.css';
import { MemberLine } from './member-line';
import { usePackage, type PackageDraft } from './use-package';

export interface PackageDialogProps {
  readonly stories: readonly StorySummary[];
  readonly onClose: () => void;
}

/** The package of a story, or a new one of several: which stories belong together, as what, in which order. */
export function PackageDialog({ stories, onClose }: PackageDialogProps): ReactNode {
  const made = usePackage(stories, onClose);
  return (
    <Dialog
      title="Package"
      about={<AboutStories stories={stories} />}
      onClose={onClose}
      footer={
        <>
          {made?.isKept && (
            <Button size="large" tone="bare" onClick={() => void made.breakUp()}>
              Break up
            </Button>
          )}
          <span className={styles['space']} />
          <Button size="large" keys="Esc" onClick={onClose}>
            Cancel
          </Button>
          <Button
            size="large"
            tone="primary"
            disabled={!made || made.draft.members.length === 0}
            onClick={() => void made?.save()}
          >
            Save the package
          </Button>
        </>
      }
    >
      {made && <PackageForm made={made} />}
    </Dialog>
  );
}

function PackageForm({ made }: { readonly made: PackageDraft }): ReactNode {
  const { draft, problem } = made;
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => name.current?.focus(), []); // the form comes after the dialog, once the package is known
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void made.save();
      }}
    >
      {problem !== '' && (
        <Notice tone="warn" role="alert" title="The package was not written.">
          {problem}
        </Notice>
      )}
      <TextField
        label="Name"
        help="For the desk; nothing outside is told of it."
        ref={name}
        maxLength={200}
        value={draft.name}
        onChange={(event) => made.rename(event.target.value)}
      />
      <ol className={styles['members']} aria-label="Stories of the package">
        {draft.members.map((member, at) => (
          <MemberLine
            key={member.story}
            member={member}
            isFirst={at === 0}
            isLast={at === draft.members.length - 1}
            made={made}
          />
        ))}
      </ol>
      <AddStory made={made} />
      {!made.isKept && <JoinPackage made={made} />}
      <input type="submit" hidden />
    </form>
  );
}

const mostOffered = 500;

function AddStory({ made }: { readonly made: PackageDraft }): ReactNode {
  const search = { ...wholeDesk, order: 'saved' } as const;
  const { data } = useQuery(callQuery('desk:list', { search, from: 0, most: mostOffered }));
  const members = new Set(made.draft.members.map(({ story }) => story));
  const offered = new Map(
    (data?.stories ?? [])
      .filter(({ id }) => !members.has(id))
      .map((story) => [nameOf(story), story] as const),
  );
  return (
    <Combobox
      label="Add a story"
      value=""
      find={(typed) => matching([...offered.keys()], typed)}
      onChange={(name) => {
        const story = offered.get(name);
        if (story) made.add(story);
      }}
    />
  );
}

function JoinPackage({ made }: { readonly made: PackageDraft }): ReactNode {
  const { data } = useQuery(callQuery('package:list', {}));
  const packages = new Map((data?.packages ?? []).map((each) => [each.name, each] as const));
  if (packages.size === 0) return null;
  return (
    <Combobox
      label="Or put it into a package there is"
      value=""
      find={(typed) => matching([...packages.keys()], typed)}
      onChange={(name) => {
        const found = packages.get(name);
        if (found) made.join(found);
      }}
    />
  );
}

const nameOf = ({ slug, headline, id }: StorySummary): string =>
  [slug, headline].filter((part) => part !== '').join(': ') || id;

function matching(names: readonly string[], typed: string): readonly string[] {
  const words = typed.toLowerCase().split(/\s+/u);
  return names.filter((name) => words.every((word) => name.toLowerCase().includes(word)));
}
