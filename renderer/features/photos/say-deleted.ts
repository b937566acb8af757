/** How many photos were taken out of the library. */
export const sayDeleted = (count: number): string => {
  if (count === 0) return 'Nothing was deleted.';
  return count === 1 ? '1 photo deleted.' : `${count.toLocaleString('en')} photos deleted.`;
};
