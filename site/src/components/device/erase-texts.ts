/** The texts that erasing needs on the device. */
export const ERASE_TEXTS = [
  'erase.working',
  'erase.done',
  'erase.doneNothing',
  'erase.doneRecords',
  'erase.doneFiles',
  'erase.doneTabs',
  'erase.left',
] as const;
