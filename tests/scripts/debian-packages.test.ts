import { expect, it } from 'vitest';
import { chooseNames, electronPackages, installable, isLocked } from '../../scripts/debian-packages';
import { missingLibraries } from '../../scripts/system-libraries';

const debian12 = `libgtk-3-0:
  Installed: (none)
  Candidate: 3.24.38-2~deb12u3
  Version table:
     3.24.38-2~deb12u3 500
        500 http://mirror.example/debian bookworm/main amd64 Packages
libasound2:
  Installed: 1.2.8-1+b1
  Candidate: 1.2.8-1+b1
  Version table:
 *** 1.2.8-1+b1 500
        100 /var/lib/dpkg/status
`;

// On Ubuntu 24.04 libasound2 is only a virtual package, and libgtk-3-0 is gone.
const ubuntu2404 = `libgtk-3-0t64:
  Installed: (none)
  Candidate: 3.24.41-4ubuntu1
  Version table:
     3.24.41-4ubuntu1 500
libasound2:
  Installed: (none)
  Candidate: (none)
  Version table:
libasound2t64:
  Installed: (none)
  Candidate: 1.2.11-1build2
  Version table:
     1.2.11-1build2 500
libnss3:
  Installed: 2:3.98-1build1
  Candidate: 2:3.98-1build1
  Version table:
 *** 2:3.98-1build1 500
`;

it('keeps the names of Debian 12 there', () => {
  expect(chooseNames(['libgtk-3-0', 'libasound2'], installable(debian12))).toEqual([
    'libgtk-3-0',
    'libasound2',
  ]);
});

it('takes the later names where only they can be installed', () => {
  const names = chooseNames(['libgtk-3-0', 'libasound2', 'libnss3'], installable(ubuntu2404));
  expect(names).toEqual(['libgtk-3-0t64', 'libasound2t64', 'libnss3']);
});

it('leaves unknown names for apt-get to complain of', () => {
  expect(chooseNames(electronPackages, installable(''))).toEqual(electronPackages);
});

it('reads from ldd which libraries are missing', () => {
  const ldd = `\tlinux-vdso.so.1 (0x00007ffd)
\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f2a)
\tlibnss3.so => not found
\tlibgtk-3.so.0 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f1e)
`;
  expect(missingLibraries(ldd)).toEqual(['libnss3.so', 'libgtk-3.so.0']);
});

it('waits where another apt-get is at work, and for nothing else', () => {
  const locked = `Reading package lists...
E: Could not get lock /var/lib/apt/lists/lock. It is held by process 9152 (apt-get)
E: Unable to lock directory /var/lib/apt/lists/
`;
  expect(isLocked(locked)).toBe(true);
  expect(isLocked('E: Unable to locate package libgtk-9')).toBe(false);
});
