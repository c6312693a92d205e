import { createImporter, type Importer } from '../../panel/import/importer.ts';
import { readBlob } from '../../panel/import/read-blob.ts';

/** Reads files as the worker does, without one. */
export const HERE: Importer = createImporter((blob, { told }) => {
  let ended = false;
  // What a worker tells is a copy.
  void readBlob(
    blob,
    (news) => ended || told(structuredClone(news)),
    () => 0,
  );
  return () => {
    ended = true;
  };
});
