import { useEffect, useState } from 'preact/hooks';

/**
 * Takes files that are dropped anywhere in the window, which would else be opened in its place.
 * @param onFiles always the same function, or nothing is dropped while it changes
 * @returns whether files are being dragged over it just now
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const ending = new AbortController();
    const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', react: (event: DragEvent) => void) => {
      const whenFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') && react(event);
      addEventListener(type, whenFiles, { signal: ending.signal });
    };
    function over(event: DragEvent): void {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    }
    on('dragenter', over);
    on('dragover', over);
    // From one element to the next it only moves; out of the window there is no next.
    on('dragleave', ({ relatedTarget }) => relatedTarget === null && setIsOver(false));
    on('drop', (event) => {
      event.preventDefault();
      setIsOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    });
    return () => ending.abort();
  }, []);

  return isOver;
}
