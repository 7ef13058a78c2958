/** How long a browser may take to begin saving, in milliseconds. */
const SAVING_TIME = 60_000;

/** Offers something as a file to save. It is made on the device; nothing is sent or fetched. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), SAVING_TIME);
}
