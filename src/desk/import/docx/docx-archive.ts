import { type Unzipped, unzipSync, zipSync } from 'fflate';
import { DeskError } from '../../desk-errors.ts';

/** Most bytes that the texts of a DOCX file may unpack to, images and fonts aside. */
const UNPACKED_LIMIT = 100_000_000;
/** Most files in a DOCX file. */
const ENTRY_LIMIT = 10_000;

/** The files that hold text, and what text is made of. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;

/**
 * Unpacks the text files of a DOCX file. fflate writes no more than the archive declares for each, which is summed up
 * first: a small file that unpacks to gigabytes is refused.
 *
 * @throws DeskError if the archive is damaged or too large.
 */
export function unpackDocx(bytes: Uint8Array): Unzipped {
  let entries = 0;
  let size = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    entries += 1;
    if (entries > ENTRY_LIMIT) throw new DeskError(`contains more than ${ENTRY_LIMIT} files`);
    if (!NEEDED.test(name)) return false;
    size += originalSize;
    if (size > UNPACKED_LIMIT)
      throw new DeskError(`unpacks to more than ${UNPACKED_LIMIT} bytes of text; split it`);
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof DeskError) throw error;
    throw new DeskError(`is a damaged DOCX file: ${(error as Error).message}`);
  }
}

/** Packs files, uncompressed. */
export const packDocx = (files: Unzipped): Buffer => Buffer.from(zipSync(files, { level: 0 }));
