/** Milliseconds after which a download has surely begun; before that its text must not be let go. */
const KEPT_FOR = 60_000;

/** Hands a text to the browser's downloads; whether and where to it is saved, the browser alone knows. */
export function saveText(fileName: string, mimeType: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: mimeType }));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR);
}
