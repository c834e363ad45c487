// How large a file may be: known before anything that reads files is loaded.

/** Bytes of a file; pictures in it count, though they are not unpacked. */
export const MOST_FILE_BYTES = 128 * 1024 * 1024;
