/**
 * Gives the person a text to keep, as a file.
 *
 * @returns how they have it now
 */
export async function saveText(fileName: string, text: string): Promise<'downloaded' | 'copied'> {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers read the address only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return 'downloaded';
}
