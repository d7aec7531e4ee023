/** Hands a text made in this page to the reader as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the text when the download starts, a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
