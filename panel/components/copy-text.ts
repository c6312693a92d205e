/**
 * By an event of the page: DevTools does not let its panels use navigator.clipboard. There has to be something selected, but
 * not the text itself: to lay out some megabytes takes a minute.
 */
function copyByEvent(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = ' ';
  field.style.position = 'fixed';
  field.style.opacity = '0';
  field.addEventListener('copy', (event) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  });
  const focused = document.activeElement;
  // Under a dialog nothing else can be selected.
  (document.querySelector('dialog:modal') ?? document.body).append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}

/** Puts text on the clipboard, from within a click. @returns whether the browser let us */
export async function copyText(text: string): Promise<boolean> {
  if (copyByEvent(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused: the caller says so, there is no third way.
    return false;
  }
}
