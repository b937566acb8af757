// What needs the storage, which only a bundle can load: its migrations are files of SQL.
export { deskFigures } from './desk/desk-figures';
export { fillDesk } from './desk/fill-desk';
export { exportFigures } from './exports/export-figures';
export { storageFigures } from './storage-figures';
export { writePhotoFiles } from './photos/photo-files';
export { libraryFigures, writeLibrary } from './photos/write-library';
export { fillOutbox } from './scheduler/fill-outbox';
export { pollFigures } from './scheduler/poll-figures';
export { writeDesk } from './write-desk';
